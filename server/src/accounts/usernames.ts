import type { Core } from '@strapi/strapi';
import { accounts } from '../store/query';
import { isUsable, usernameCandidate } from '../domain/acceptance';
import { Refusal } from '../errors';
import { factsOf } from './find';
import { lockUsernames } from './lock';
import { isConfirmationRequired } from './rules';

interface Wish {
  /** Lower-case. */
  address: string;
  username?: string;
}

/** A sign-in matches address or user name, so neither may equal either of another account's. */
const isTaken = async (strapi: Core.Strapi, name: string): Promise<boolean> =>
  (await accounts(strapi).count({
    where: { $or: [{ username: { $eqi: name } }, { email: { $eqi: name } }] },
  })) > 0;

/**
 * Somebody may have registered with this address as their user name, and the sign-in would then find that
 * account instead. An account that could never be used is renamed; a usable one is left for people to sort
 * out.
 * @throws Refusal `address_in_use`
 */
const freeAddress = async (strapi: Core.Strapi, address: string): Promise<void> => {
  const confirmationRequired = await isConfirmationRequired(strapi);
  const squatters = await accounts(strapi).findMany({ where: { username: { $eqi: address } } });
  for (const squatter of squatters) {
    if (isUsable(factsOf(squatter), confirmationRequired)) {
      strapi.log.warn(
        `member-invites: ${address} cannot accept: it is the user name of account ${squatter.id}`,
      );
      throw new Refusal('address_in_use');
    }
    await accounts(strapi).updateMany({
      where: { id: squatter.id },
      data: { username: `renamed-${squatter.documentId}` },
    });
  }
};

const refuseUsername = (message?: string): never => {
  throw new Refusal('username_taken', {
    message,
    errors: [{ path: ['username'], message: message ?? 'This user name is taken.' }],
  });
};

/**
 * Chooses the user name of a new account: the requested one, else the address, with a suffix if it is taken.
 * Run it in the transaction that creates the account.
 * @throws Refusal `username_taken` for a requested one, `address_in_use` where another account signs in with
 *   this address as its user name
 */
export const chooseUsername = async (strapi: Core.Strapi, wish: Wish): Promise<string> => {
  const { address, username } = wish;
  await lockUsernames(strapi);
  await freeAddress(strapi, address);
  if (username !== undefined && username.toLowerCase() !== address) {
    // The name would keep the owner of that address from using it.
    if (username.includes('@')) refuseUsername('A user name must not be an address of others.');
    if (await isTaken(strapi, username)) refuseUsername();
    return username;
  }
  for (let attempt = 0; ; attempt += 1) {
    const candidate = usernameCandidate(address, attempt);
    if (!(await isTaken(strapi, candidate))) return candidate;
  }
};
