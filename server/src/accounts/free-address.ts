import type { Core } from '@strapi/strapi';
import { isSameName } from '../domain/account-names';
import type { AccountRow } from '../store/records';
import { accountsAlike, accountsNamed } from './named';
import { giveOwnName, type RenamedAccount } from './own-name';

/**
 * Finds the accounts that a sign-in by this address would find by their user name. An account that has the
 * address as its e-mail as well is left alone: it is judged by that. So is one whose user name is its own
 * e-mail and only looks like the address.
 */
const accountsInTheWay = async (strapi: Core.Strapi, address: string): Promise<AccountRow[]> => {
  const asked = { name: address, by: ['username'] } as const;
  const named = await accountsNamed(strapi, asked);
  const alike = await accountsAlike(strapi, asked);
  const found = new Map([...named, ...alike].map((row) => [row.id, row]));
  return [...found.values()].filter(
    ({ email, username }) => !isSameName(email, address) && !isSameName(email, username),
  );
};

/**
 * Takes the address away from accounts that have it as their user name, because a sign-in by it would find
 * them instead of its owner. Call it while the names are held, for an address whose owner has proved the
 * mailbox.
 */
export const freeAddress = async (
  strapi: Core.Strapi,
  { address }: { address: string },
): Promise<RenamedAccount[]> => {
  const renamed: RenamedAccount[] = [];
  for (const row of await accountsInTheWay(strapi, address)) {
    renamed.push(await giveOwnName(strapi, row));
  }
  return renamed;
};
