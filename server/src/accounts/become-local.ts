import type { Core } from '@strapi/strapi';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { giveOwnName, type RenamedAccount } from './own-name';
import { findRival } from './rivals';

interface LocalAccount {
  account: AccountRow;
  /** Null where the account keeps its user name. */
  renamed: RenamedAccount | null;
}

/**
 * Makes an account of an OAuth provider a local one once its owner has a password for it. The password comes
 * from the mailbox, and the account may come from a stranger with whom the provider has not checked the
 * address: the provider must not open it any more, and the password must.
 *
 * Nobody typed its user name so far, so it may be the address or the name of somebody else, who signs in by
 * it. Call it while the names are held.
 */
export const becomeLocal = async (
  strapi: Core.Strapi,
  { account }: { account: AccountRow },
): Promise<LocalAccount> => {
  if (!account.password || account.provider === 'local') return { account, renamed: null };
  const provider = 'local';
  await accounts(strapi).updateMany({ where: { id: account.id }, data: { provider } });
  const local = { ...account, provider };
  const rival = await findRival(strapi, { account: local, names: ['username'] });
  if (!rival) return { account: local, renamed: null };
  const renamed = await giveOwnName(strapi, local);
  return { account: { ...local, username: renamed.username.after }, renamed };
};
