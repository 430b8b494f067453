import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';
import { lockRow } from '../store/lock-row';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { uid } from '../store/uids';

/**
 * Lets one transaction at a time choose a user name, on all nodes: nothing in the database keeps two accounts
 * from having the same. The lock is held until the transaction ends.
 */
export const lockUsernames = (strapi: Core.Strapi): Promise<void> =>
  lockRow(strapi, {
    of: uid.coreStore,
    where: { key: 'plugin_users-permissions_advanced' },
  });

/**
 * Reads the row of an account and keeps it from being deleted until the transaction ends; null if it is gone.
 */
export const holdAccount = async (
  strapi: Core.Strapi,
  { id }: { id: AccountFacts['id'] },
): Promise<AccountRow | null> => {
  await lockRow(strapi, { of: uid.account, where: { id } });
  return accounts(strapi).findOne({ where: { id } });
};
