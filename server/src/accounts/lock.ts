import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';

// SQLite has one writer at a time and no row locks.
const canLock = (strapi: Core.Strapi): boolean => strapi.db.dialect.client !== 'sqlite';

/**
 * Lets one transaction at a time choose a user name, on all nodes: nothing in the database keeps two
 * accounts from having the same. Held until the transaction ends.
 */
export const lockUsernames = (strapi: Core.Strapi): Promise<void> =>
  lockRow(strapi, {
    table: 'strapi_core_store_settings',
    where: { key: 'plugin_users-permissions_advanced' },
  });

/** Keeps an account from being deleted until the transaction ends. */
export const lockAccount = (strapi: Core.Strapi, id: AccountFacts['id']): Promise<void> =>
  lockRow(strapi, { table: 'up_users', where: { id } });

const lockRow = async (
  strapi: Core.Strapi,
  { table, where }: { table: string; where: Record<string, unknown> },
): Promise<void> => {
  if (!canLock(strapi)) return;
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection(table).transacting(trx).where(where).forUpdate().select('id');
  });
};
