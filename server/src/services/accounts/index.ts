import type { Core } from '@strapi/strapi';
import bcrypt from 'bcrypt';
import { accounts } from '../../database/query';
import type { AccountFacts } from '../../domain/acceptance';
import type { AccountRow } from '../../records';
import { findByAddress } from './find';
import { checkPassword, hashPassword } from './passwords';
import { removeAccounts } from './remove';
import { chooseUsername } from './usernames';

/** Accounts of users-permissions, as far as invitations touch them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const advancedSettings = async (): Promise<{
    email_confirmation?: boolean;
    default_role?: string;
  }> =>
    ((await strapi
      .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
      .get({})) as object | null) ?? {};

  return {
    advancedSettings,

    /** All accounts with this address, usable ones first. */
    async findByAddress({ email }: { email: string }): Promise<AccountFacts[]> {
      const { email_confirmation: confirmation } = await advancedSettings();
      return findByAddress(strapi, { email, confirmationRequired: confirmation === true });
    },

    /** The row of an account that is known to be there. */
    async get({ id }: { id: AccountFacts['id'] }): Promise<AccountRow> {
      const row = await accounts(strapi).findOne({ where: { id } });
      if (!row) throw new Error(`The account ${id} is gone.`);
      return row;
    },

    /** The password of an account, compared off the event loop. */
    async hasPassword({
      id,
      password,
    }: {
      id: AccountFacts['id'];
      password: string;
    }): Promise<boolean> {
      const row = await accounts(strapi).findOne({ where: { id } });
      return row?.password ? bcrypt.compare(password, row.password) : false;
    },

    checkPassword: (input: { password: string }): Promise<void> => checkPassword(strapi, input),
    hashPassword: (input: { password: string }): Promise<string> => hashPassword(strapi, input),

    /**
     * Makes a confirmed account. Run it in the transaction of the acceptance.
     * @param passwordHash made before, so that nothing slow happens inside the transaction
     */
    async create(input: {
      email: string;
      username?: string;
      passwordHash: string;
      roleId: number;
    }): Promise<AccountRow> {
      const username = await chooseUsername(strapi, input);
      return accounts(strapi).create({
        data: {
          username,
          email: input.email.toLowerCase(),
          provider: 'local',
          password: input.passwordHash,
          confirmed: true,
          blocked: false,
          role: input.roleId,
        },
      });
    },

    remove: (input: { ids: AccountFacts['id'][] }): Promise<void> => removeAccounts(strapi, input),
  };
};
