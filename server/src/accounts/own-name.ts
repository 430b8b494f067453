import type { Core } from '@strapi/strapi';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { accountsNamed, bothNames } from './named';

/** An account that had somebody else's address or name as its user name. */
export interface RenamedAccount {
  id: number;
  email: string;
  username: { before: string; after: string };
}

/** Chooses a user name that nobody else signs in with: the account's own address, if it is free. */
const ownNameOf = async (
  strapi: Core.Strapi,
  { id, documentId, email }: AccountRow,
): Promise<string> => {
  const neutral = `renamed-${documentId}`;
  if (!email) return neutral;
  const held = await accountsNamed(strapi, { names: [email], by: bothNames });
  return held.every((other) => other.id === id) ? email : neutral;
};

/**
 * Gives an account a user name of its own in place of somebody else's. It still signs in by its own address.
 * Call it while the names are held.
 */
export const giveOwnName = async (
  strapi: Core.Strapi,
  account: AccountRow,
): Promise<RenamedAccount> => {
  const { id, email, username: before } = account;
  const after = await ownNameOf(strapi, account);
  await accounts(strapi).updateMany({ where: { id }, data: { username: after } });
  return { id, email: email ?? '', username: { before, after } };
};
