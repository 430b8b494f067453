import type { Core } from '@strapi/strapi';
import { tableOf } from './tables';
import { uid } from './uids';

/**
 * Makes a transaction on SQLite the one that writes, before it has read anything. SQLite locks its whole file,
 * and only a write takes that lock: a transaction that reads first cannot be sure of it, and is refused at once
 * where another process was faster. Other databases lock rows, and nothing happens here.
 */
export const lockFile = async (strapi: Core.Strapi, trx: unknown): Promise<void> => {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const none = { id: 0 };
  await strapi.db
    .getConnection(tableOf(strapi, uid.invitation))
    .transacting(trx as never)
    .where(none)
    .update(none);
};
