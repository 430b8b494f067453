import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';
import { lockRow } from '../store/lock-row';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { uid } from '../store/uids';

/**
 * Runs a transaction that names an account; one at a time, on all nodes, because nothing in the database
 * keeps two accounts from having the same name or address. The names are held until the transaction ends.
 *
 * They are locked before anything is read: a transaction of MySQL sees the rows as they were at its first
 * read, and not what was written while it waited.
 */
export const whileNamesHeld = async <T>(strapi: Core.Strapi, run: () => Promise<T>): Promise<T> =>
  strapi.db.transaction(async () => {
    await lockRow(strapi, {
      of: uid.coreStore,
      where: { key: 'plugin_users-permissions_advanced' },
    });
    return run();
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
