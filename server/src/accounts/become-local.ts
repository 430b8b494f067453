import type { Core } from '@strapi/strapi';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';

/**
 * Makes an account of an OAuth provider a local one once its owner has a password for it. The password comes
 * from the mailbox, and the account may come from a stranger with whom the provider has not checked the
 * address: the provider must not open it any more, and the password must.
 */
export const becomeLocal = async (
  strapi: Core.Strapi,
  { account }: { account: AccountRow },
): Promise<AccountRow> => {
  if (!account.password || account.provider === 'local') return account;
  const provider = 'local';
  await accounts(strapi).updateMany({ where: { id: account.id }, data: { provider } });
  return { ...account, provider };
};
