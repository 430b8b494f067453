import type { Core } from '@strapi/strapi';
import { inSameTransaction, type Statement } from './same-transaction';

/** The number of a batch's lines with this outcome, or of its letters in this state. */
export interface BatchCount<Name> {
  batchId: number;
  name: Name;
  count: number;
}

/** Runs a statement that counts, in the transaction of its caller. */
export const readCounts = async <Name>(
  strapi: Core.Strapi,
  counting: Statement<unknown>,
): Promise<BatchCount<Name>[]> => {
  const rows = (await inSameTransaction(strapi, counting)) as BatchCount<Name>[];
  // PostgreSQL answers counts as texts.
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};
