import type { Core } from '@strapi/strapi';
import { inSameTransaction, type Statement } from './same-transaction';

/** Runs a statement that counts, in the transaction of its caller. PostgreSQL answers counts as texts. */
export const counted = async <Row extends { count: number }>(
  strapi: Core.Strapi,
  counting: Statement<unknown>,
): Promise<Row[]> => {
  const rows = (await inSameTransaction(strapi, counting)) as Row[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};
