import type { Core } from '@strapi/strapi';
import type { LetterCounts, OutcomeCounts } from '../../../../shared/contracts/batches';
import { letterStates, lineOutcomes } from '../../../../shared/contracts/states';
import { countOutcomesOfBatches } from '../../store/line-outcomes';
import { countLettersOfBatches } from '../../store/newest-letters';

const zeroOf = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

export const noCounts = (): OutcomeCounts => zeroOf(lineOutcomes);

/** Counts the lines of each of these batches by outcome. */
export const countLines = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, OutcomeCounts>> => {
  const counts = new Map(batchIds.map((id) => [id, noCounts()]));
  for (const { batchId, outcome, count } of await countOutcomesOfBatches(strapi, batchIds)) {
    counts.get(batchId)![outcome] = count;
  }
  return counts;
};

/** Counts the letters of each of these batches by state. */
export const countLetters = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, LetterCounts>> => {
  const counts = new Map(batchIds.map((id) => [id, zeroOf(letterStates)]));
  for (const { batchId, state, count } of await countLettersOfBatches(strapi, batchIds)) {
    counts.get(batchId)![state] = count;
  }
  return counts;
};
