import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';
import { accounts } from '../store/query';
import type { AccountRow } from '../store/records';
import { tableOf } from '../store/tables';
import { uid } from '../store/uids';

// SQLite has one writer at a time and no row locks.
const canLock = (strapi: Core.Strapi): boolean => strapi.db.dialect.client !== 'sqlite';

/**
 * Lets one transaction at a time choose a user name, on all nodes: nothing in the database keeps two
 * accounts from having the same. Held until the transaction ends.
 */
export const lockUsernames = (strapi: Core.Strapi): Promise<void> =>
  lockRow(strapi, {
    table: tableOf(strapi, uid.coreStore),
    where: { key: 'plugin_users-permissions_advanced' },
  });

/** The row of an account, which cannot be deleted before the transaction ends; null if it is gone. */
export const holdAccount = async (
  strapi: Core.Strapi,
  { id }: { id: AccountFacts['id'] },
): Promise<AccountRow | null> => {
  await lockRow(strapi, { table: tableOf(strapi, uid.account), where: { id } });
  return accounts(strapi).findOne({ where: { id } });
};

const lockRow = async (
  strapi: Core.Strapi,
  { table, where }: { table: string; where: Record<string, unknown> },
): Promise<void> => {
  if (!canLock(strapi)) return;
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection(table).transacting(trx).where(where).forUpdate().select('id');
  });
};
