import type { Core } from '@strapi/strapi';
import { likenessOf, type SignInFacts } from '../domain/account-names';
import { members } from '../store/query';
import type { AccountRow } from '../store/records';
import { accountsNamed } from './named';
import { isAddressUnique } from './rules';

const isOfMember = async (strapi: Core.Strapi, { id }: AccountRow): Promise<boolean> =>
  (await members(strapi).count({ where: { account: { id } } })) > 0;

/** Finds the other accounts that have one of the names of this one. */
const othersNamedAs = async (
  strapi: Core.Strapi,
  { id, ...account }: SignInFacts & { id?: number },
): Promise<AccountRow[]> => {
  const others: AccountRow[] = [];
  for (const name of [account.email, account.username]) {
    if (name) others.push(...(await accountsNamed(strapi, { name, by: ['email', 'username'] })));
  }
  return others.filter((other) => other.id !== id);
};

/**
 * Tells whether an account would take the address or the name of another one. Where the site lets several
 * accounts share an address, only a member's own address stays theirs, and only from accounts that sign in the
 * same way. Call it while the names are held.
 */
export const hasRival = async (
  strapi: Core.Strapi,
  account: SignInFacts & { id?: number },
): Promise<boolean> => {
  const isUnique = await isAddressUnique(strapi);
  for (const other of await othersNamedAs(strapi, account)) {
    const likeness = likenessOf(account, other);
    if (likeness === 'name' || (likeness === 'address' && isUnique)) return true;
    const isSameWay = (account.provider ?? 'local') === (other.provider ?? 'local');
    if (likeness === 'address' && isSameWay && (await isOfMember(strapi, other))) return true;
  }
  return false;
};
