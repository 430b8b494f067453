import type { Core } from '@strapi/strapi';
import { accounts } from '../../database/query';
import type { AccountRow } from '../../records';
import { chooseUsername } from './usernames';

export interface NewAccount {
  email: string;
  username?: string;
  /** Made before, so that nothing slow happens inside the transaction. */
  passwordHash: string;
  roleId: number;
}

/** Errors of the database quote the whole statement, and the hash with it: that must not reach a log. */
const withoutStatement = (error: unknown): Error => {
  const { code, message = '' } = error as { code?: string; message?: string };
  const reason = message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
  return Object.assign(new Error(`The account could not be made: ${reason}`), { code });
};

/** @throws Refusal `username_taken`, `address_in_use` */
export const createAccount = async (
  strapi: Core.Strapi,
  input: NewAccount & { confirmationRequired: boolean },
): Promise<AccountRow> => {
  const { username: wished, passwordHash, roleId, confirmationRequired } = input;
  const address = input.email.toLowerCase();
  const wish = { address, username: wished, confirmationRequired };
  const username = await chooseUsername(strapi, wish);
  try {
    return await accounts(strapi).create({
      data: {
        username,
        email: address,
        provider: 'local',
        password: passwordHash,
        confirmed: true,
        blocked: false,
        role: roleId,
      },
    });
  } catch (error) {
    throw withoutStatement(error);
  }
};
