import type { Core } from '@strapi/strapi';
import { isSameName } from '../domain/account-names';
import { Refusal } from '../errors';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { accountsNamed, bothNames } from './named';

interface Wish {
  /** Lower-case. */
  address: string;
  username?: string;
}

/** A sign-in matches address or user name, so neither may equal either of another account's. */
const isTaken = async (strapi: Core.Strapi, name: string): Promise<boolean> =>
  (await accountsNamed(strapi, { names: [name], by: bothNames })).length > 0;

/** Tells whether an account still has this name. While the names are held, nobody else can have got it. */
const isStillTaken = async (
  strapi: Core.Strapi,
  { name, namesakes }: { name: string; namesakes: AccountRow[] },
): Promise<boolean> => {
  const ids = namesakes.map(({ id }) => id);
  const found =
    ids.length > 0 ? await accounts(strapi).findMany({ where: { id: { $in: ids } } }) : [];
  return found.some((row) => bothNames.some((attribute) => isSameName(row[attribute], name)));
};

const refuseUsername = (message?: string): never => {
  throw new Refusal('username_taken', {
    message,
    errors: [{ path: ['username'], message: message ?? 'This user name is taken.' }],
  });
};

/** Their own address is always theirs. */
const isOwnAddress = ({ address, username }: Wish): boolean =>
  username === undefined || isSameName(username, address);

/**
 * Refuses a user name that would keep the owner of an address from using it.
 * @throws Refusal `username_taken`
 */
export const refuseOthersAddress = (wish: Wish): void => {
  if (isOwnAddress(wish) || !wish.username!.includes('@')) return;
  refuseUsername('A user name must not be an address of others.');
};

/**
 * Checks the user name that somebody asks for. The answer tells which names there are, so count the question.
 * @throws Refusal `username_taken`
 */
export const checkWishedName = async (strapi: Core.Strapi, wish: Wish): Promise<void> => {
  refuseOthersAddress(wish);
  if (!isOwnAddress(wish) && (await isTaken(strapi, wish.username!))) refuseUsername();
};

/**
 * Chooses the user name of a new account: the requested one, else the address. Call it while the names are
 * held, and after the address was freed.
 * @param wish.namesakes the accounts that had this address or name before that
 * @throws Refusal `username_taken` for a requested one, `address_in_use` where the address is another
 *   account's e-mail
 */
export const chooseUsername = async (
  strapi: Core.Strapi,
  wish: Wish & { namesakes: AccountRow[] },
): Promise<string> => {
  const { address, username, namesakes } = wish;
  if (await isStillTaken(strapi, { name: address, namesakes })) throw new Refusal('address_in_use');
  await checkWishedName(strapi, wish);
  return username === undefined || isSameName(username, address) ? address : username;
};
