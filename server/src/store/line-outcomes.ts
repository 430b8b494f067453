import type { Core } from '@strapi/strapi';
import type { LineOutcome } from '../../../shared/contracts/states';
import { readCounts, type BatchCount } from './batch-counts';
import { columnOf, columnsOf, tableOf } from './tables';
import { uid } from './uids';

/** Counts the lines of these batches by outcome, in one statement. */
export const countOutcomesOfBatches = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<BatchCount<LineOutcome>[]> => {
  const { batch, line, outcome } = columnsOf(strapi, uid.logEntry, ['batch', 'line', 'outcome']);
  const counting = strapi.db
    .getConnection(tableOf(strapi, uid.logEntry))
    .whereIn(batch, batchIds)
    .whereNotNull(line)
    .whereNotNull(outcome)
    .groupBy(batch, outcome)
    .select({ batchId: batch, name: outcome })
    .count({ count: '*' });
  return readCounts(strapi, counting);
};

/** Writes the numbers into the statement itself, because PostgreSQL would treat bindings as texts. */
const caseOf = (id: string, pairs: [id: number, value: number][]): string =>
  `case ${id} ${pairs.map(([of, value]) => `when ${Number(of)} then ${Number(value)}`).join(' ')} end`;

/** Links each line to its own member or invitation, all in one statement. */
export const linkLines = async (
  strapi: Core.Strapi,
  input: { to: 'member' | 'invitation'; pairs: [line: number, target: number][]; trx: unknown },
): Promise<void> => {
  const { to, pairs, trx } = input;
  if (pairs.length === 0) return;
  const id = columnOf(strapi, uid.logEntry, 'id');
  await strapi.db
    .getConnection(tableOf(strapi, uid.logEntry))
    .transacting(trx as never)
    .whereIn(
      id,
      pairs.map(([line]) => line),
    )
    .update({ [columnOf(strapi, uid.logEntry, to)]: strapi.db.connection.raw(caseOf(id, pairs)) });
};
