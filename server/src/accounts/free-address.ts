import type { Core } from '@strapi/strapi';
import { isSameName } from '../domain/account-names';
import type { AccountRow } from '../store/records';
import { accountsAlike } from './named';
import { giveOwnName, type RenamedAccount } from './own-name';

/**
 * Finds the accounts that a sign-in by this address would find by their user name. An account that has the
 * address as its e-mail as well is left alone: it is judged by that. So is one whose user name is its own
 * e-mail and only looks like the address.
 */
const accountsInTheWay = async (
  strapi: Core.Strapi,
  { address, namesakes }: { address: string; namesakes: AccountRow[] },
): Promise<AccountRow[]> => {
  const named = namesakes.filter(({ username }) => isSameName(username, address));
  const alike = await accountsAlike(strapi, { name: address, by: ['username'] });
  const found = new Map([...named, ...alike].map((row) => [row.id, row]));
  return [...found.values()].filter(
    ({ email, username }) => !isSameName(email, address) && !isSameName(email, username),
  );
};

/**
 * Takes the address away from accounts that have it as their user name, because a sign-in by it would find
 * them instead of its owner. Call it while the names are held, for an address whose owner has proved the
 * mailbox.
 * @param input.namesakes the accounts that have this address or name
 */
export const freeAddress = async (
  strapi: Core.Strapi,
  input: { address: string; namesakes: AccountRow[] },
): Promise<RenamedAccount[]> => {
  const renamed: RenamedAccount[] = [];
  for (const row of await accountsInTheWay(strapi, input)) {
    renamed.push(await giveOwnName(strapi, row));
  }
  return renamed;
};
