import type { Core } from '@strapi/strapi';
import { columnsOf, tableOf } from './tables';

/** Locks a row until the transaction ends. SQLite has one writer at a time and no row locks. */
export const lockRow = async (
  strapi: Core.Strapi,
  { of, where }: { of: string; where: Record<string, unknown> },
): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  const columns = columnsOf(strapi, of, ['id', ...Object.keys(where)]);
  const named = Object.entries(where).map(([name, value]) => [columns[name]!, value] as const);
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db
      .getConnection(tableOf(strapi, of))
      .transacting(trx)
      .where(Object.fromEntries(named))
      .forUpdate()
      .select(columns.id!);
  });
};
