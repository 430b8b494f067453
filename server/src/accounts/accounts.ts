import type { Core } from '@strapi/strapi';
import bcrypt from 'bcrypt';
import type { CountAccountsResponse } from '../../../shared/contracts/members';
import { accounts, roles } from '../store/query';
import type { AccountFacts } from '../domain/acceptance';
import { Refusal } from '../errors';
import type { AccountRow } from '../store/records';
import { countUnlinked } from './count-unlinked';
import { createAccount, type NewAccount } from './create';
import { findByAddress } from './find';
import { lockAccount } from './lock';
import { checkPassword, hashPassword, passwordMinLength } from './passwords';
import { removeAccounts } from './remove';
import { endSessions, revokeEarlierAccess } from './revoke-access';
import { defaultRoleType, isConfirmationRequired } from './rules';

/** Accounts of users-permissions, as far as invitations touch them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  return {
    /** Whether users-permissions lets only confirmed addresses sign in. */
    isConfirmationRequired: (): Promise<boolean> => isConfirmationRequired(strapi),

    /** The `type` of the role that users-permissions gives to new accounts. */
    defaultRoleType: (): Promise<string | undefined> => defaultRoleType(strapi),

    /** All accounts with this address, usable ones first. */
    async findByAddress({ email }: { email: string }): Promise<AccountFacts[]> {
      const confirmationRequired = await isConfirmationRequired(strapi);
      return findByAddress(strapi, { email, confirmationRequired });
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
    passwordMinLength: (): number => passwordMinLength(strapi),
    hashPassword: (input: { password: string }): Promise<string> => hashPassword(strapi, input),

    /** Makes a confirmed account. Run it in the transaction of the acceptance. */
    create: (input: NewAccount): Promise<AccountRow> => createAccount(strapi, input),

    /** The row of an account, which cannot be deleted before the transaction ends; null if it is gone. */
    async hold({ id }: { id: AccountFacts['id'] }): Promise<AccountRow | null> {
      await lockAccount(strapi, id);
      return accounts(strapi).findOne({ where: { id } });
    },

    /** How many accounts belong to nobody on the roster yet, by role. */
    countUnlinked: (): Promise<CountAccountsResponse['data']> => countUnlinked(strapi),

    /** Document id of a role there is. @throws Refusal `role_unknown` */
    async roleNamed({ id }: { id: string }): Promise<string> {
      const role = await roles(strapi).findOne({ where: { documentId: id } });
      if (role) return id;
      const message = 'This role does not exist.';
      throw new Refusal('role_unknown', { errors: [{ path: ['role'], message }] });
    },

    remove: (input: { ids: AccountFacts['id'][] }): Promise<void> => removeAccounts(strapi, input),

    /** Run it in the transaction in which the accounts join as members. */
    revokeEarlierAccess: (input: { ids: AccountFacts['id'][] }): Promise<void> =>
      revokeEarlierAccess(strapi, input),

    endSessions: (input: { ids: AccountFacts['id'][] }): Promise<void> =>
      endSessions(strapi, input),
  };
};
