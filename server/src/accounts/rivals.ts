import type { Core } from '@strapi/strapi';
import { isLocal, isSameName, likenessOf, type SignInFacts } from '../domain/account-names';
import { members } from '../store/query';
import type { AccountRow } from '../store/records';
import { accountsAlike, accountsNamed, bothNames, type NamedBy } from './named';
import { isAddressUnique } from './rules';

const isOfMember = async (strapi: Core.Strapi, { id }: AccountRow): Promise<boolean> =>
  (await members(strapi).count({ where: { account: { id } } })) > 0;

/**
 * Finds another account that a database which takes likeness for equality would mistake for this one by its
 * user name. One's own address is always one's own.
 */
const findAlike = async (
  strapi: Core.Strapi,
  { id, ...account }: SignInFacts & { id?: number },
): Promise<AccountRow | null> => {
  const { username, email } = account;
  if (!username || !isLocal(account) || isSameName(username, email)) return null;
  const found = await accountsAlike(strapi, { name: username, by: bothNames });
  return found.find((other) => other.id !== id) ?? null;
};

/** Finds another account that has one of the names of this one. */
const findNamesake = async (
  strapi: Core.Strapi,
  { id, ...account }: SignInFacts & { id?: number },
): Promise<AccountRow | null> => {
  const { email, username } = account;
  const names = [...new Set([email, username])].filter((name) => typeof name === 'string');
  const isUnique = await isAddressUnique(strapi);
  const isRival = async (other: AccountRow): Promise<boolean> => {
    const likeness = likenessOf(account, other);
    if (likeness === 'name' || (likeness === 'address' && isUnique)) return true;
    const isSameWay = (account.provider ?? 'local') === (other.provider ?? 'local');
    return likeness === 'address' && isSameWay && isOfMember(strapi, other);
  };
  for (const other of await accountsNamed(strapi, { names, by: bothNames })) {
    if (other.id !== id && (await isRival(other))) return other;
  }
  return null;
};

/**
 * Finds an account whose address or name this one would take. Where the site lets several accounts share an
 * address, only a member's own address stays theirs, and only from accounts that sign in the same way. Call
 * it while the names are held.
 * @param input.names the names that are new to the account; what it has had before is not judged
 */
export const findRival = async (
  strapi: Core.Strapi,
  input: { account: SignInFacts & { id?: number }; names: readonly NamedBy[] },
): Promise<AccountRow | null> => {
  const { account, names } = input;
  const email = names.includes('email') ? account.email : null;
  const username = names.includes('username') ? account.username : null;
  const namesake = await findNamesake(strapi, { ...account, email, username });
  if (namesake || username === null) return namesake;
  return findAlike(strapi, account);
};
