import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { chooseUsername } from './usernames';

export interface NewAccount {
  email: string;
  username?: string;
  /** Hashed beforehand, so that nothing slow happens inside the transaction. */
  passwordHash: string;
  roleId: number;
  /** The accounts that had this address or name before it was freed. */
  namesakes: AccountRow[];
}

/**
 * Database errors quote the whole statement, including the password hash, which must not reach a log. Errors
 * that a site's own lifecycle throws are kept, because the invitee should read them.
 */
const withoutStatement = (error: unknown): unknown => {
  if (error instanceof errors.ApplicationError) return error;
  const { code, message = '' } = error as { code?: string; message?: string };
  const reason = message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
  return Object.assign(new Error(`The account could not be made: ${reason}`), { code });
};

/** Call it while the names are held. @throws Refusal `username_taken`, `address_in_use` */
export const createAccount = async (
  strapi: Core.Strapi,
  input: NewAccount,
): Promise<AccountRow> => {
  const { username: wished, passwordHash, roleId, namesakes } = input;
  const address = input.email.toLowerCase();
  const username = await chooseUsername(strapi, { address, username: wished, namesakes });
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
