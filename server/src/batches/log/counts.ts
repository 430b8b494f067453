import type { Core } from '@strapi/strapi';
import type { LetterCounts, OutcomeCounts } from '../../../../shared/contracts/batches';
import {
  letterStates,
  lineOutcomes,
  type LetterState,
  type LineOutcome,
} from '../../../../shared/contracts/states';
import { lettersOfResent, newestOfBatches } from '../../store/newest-letters';

const zeroOf = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

export const noCounts = (): OutcomeCounts => zeroOf(lineOutcomes);

type Counted<Name extends string> = Map<number, Record<Name, number>>;

/** PostgreSQL answers counts as texts. */
interface CountRow<Name extends string> {
  batch_id: number;
  name: Name;
  many: number | string;
}

const byBatch = <Name extends string>(
  batchIds: number[],
  names: readonly Name[],
  rows: CountRow<Name>[],
): Counted<Name> => {
  const counts = new Map(batchIds.map((id) => [id, zeroOf(names)]));
  for (const { batch_id: id, name, many } of rows) counts.get(id)![name] = Number(many);
  return counts;
};

/** Lines by outcome of each of these batches, in one statement. */
export const countOutcomes = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, OutcomeCounts>> => {
  const rows = await strapi.db
    .getConnection('member_invites_log_entries')
    .whereIn('batch_id', batchIds)
    .whereNotNull('line')
    .whereNotNull('outcome')
    .groupBy('batch_id', 'outcome')
    .select('batch_id', 'outcome as name')
    .count({ many: '*' });
  return byBatch(batchIds, lineOutcomes, rows as unknown as CountRow<LineOutcome>[]);
};

/** Letters by state of each of these batches, as their lines show them, in two statements. */
export const countLetters = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, LetterCounts>> => {
  const invited = await newestOfBatches(strapi, batchIds)
    .groupBy('l.batch_id', 'l.state')
    .select('l.batch_id', 'l.state as name')
    .count({ many: '*' });
  const resent = await lettersOfResent(strapi, batchIds)
    .groupBy('line.batch_id', 'l.state')
    .select('line.batch_id', 'l.state as name')
    .count({ many: '*' });
  // No batch has both: what it sends again, others invited.
  const rows = [...invited, ...resent];
  return byBatch(batchIds, letterStates, rows as unknown as CountRow<LetterState>[]);
};
