import type { Core } from '@strapi/strapi';
import { accounts } from '../../database/query';
import { usernameCandidate } from '../../domain/acceptance';
import { Refusal } from '../../errors';

/** A sign-in matches address or user name, so neither may equal either of another account's. */
const isTaken = async (strapi: Core.Strapi, name: string): Promise<boolean> =>
  (await accounts(strapi).count({
    where: { $or: [{ username: { $eqi: name } }, { email: { $eqi: name } }] },
  })) > 0;

/**
 * The user name of a new account: the wished one, else the address, with a suffix where it is taken.
 * @throws Refusal `username_taken` for a wished one, `address_in_use` where another account signs in
 *   with this address as its user name
 */
export const chooseUsername = async (
  strapi: Core.Strapi,
  { email, username }: { email: string; username?: string },
): Promise<string> => {
  const address = email.toLowerCase();
  const squatters = await accounts(strapi).count({ where: { username: { $eqi: address } } });
  if (squatters > 0) throw new Refusal('address_in_use');
  if (username !== undefined) {
    if (username.toLowerCase() !== address && (await isTaken(strapi, username))) {
      const message = 'This user name is taken.';
      throw new Refusal('username_taken', { errors: [{ path: ['username'], message }] });
    }
    return username;
  }
  for (let attempt = 0; ; attempt += 1) {
    const candidate = usernameCandidate(address, attempt);
    if (!(await isTaken(strapi, candidate))) return candidate;
  }
};
