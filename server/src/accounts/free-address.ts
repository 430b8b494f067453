import type { Core } from '@strapi/strapi';
import { isSameName } from '../domain/account-names';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { accountsNamed } from './named';

/** An account that had somebody else's address as its user name. */
export interface RenamedAccount {
  id: number;
  email: string;
  username: { before: string; after: string };
}

/** Chooses a user name that nobody else signs in with: the account's own address, if it is free. */
const newNameOf = async (
  strapi: Core.Strapi,
  { id, documentId, email }: AccountRow,
): Promise<string> => {
  const neutral = `renamed-${documentId}`;
  if (!email) return neutral;
  const held = await accountsNamed(strapi, { name: email, by: ['email', 'username'] });
  return held.every((other) => other.id === id) ? email : neutral;
};

/**
 * Takes the address away from accounts that have it as their user name, because a sign-in by it would find
 * them instead of its owner. They still sign in by their own address. Call it while the names are held, for
 * an address whose owner has proved the mailbox.
 *
 * An account that has the address as its e-mail as well is left alone: it is judged by that.
 */
export const freeAddress = async (
  strapi: Core.Strapi,
  { address }: { address: string },
): Promise<RenamedAccount[]> => {
  const renamed: RenamedAccount[] = [];
  for (const row of await accountsNamed(strapi, { name: address, by: ['username'] })) {
    if (isSameName(row.email, address)) continue;
    const { id, email, username: before } = row;
    const after = await newNameOf(strapi, row);
    await accounts(strapi).updateMany({ where: { id }, data: { username: after } });
    renamed.push({ id, email: email ?? '', username: { before, after } });
  }
  return renamed;
};
