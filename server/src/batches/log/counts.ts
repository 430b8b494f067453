import type { Core } from '@strapi/strapi';
import type { LetterCounts, OutcomeCounts } from '../../../../shared/contracts/batches';
import { letterStates, lineOutcomes } from '../../../../shared/contracts/states';
import type { BatchCount } from '../../store/batch-counts';
import { countOutcomesOfBatches } from '../../store/line-outcomes';
import { countLettersOfBatches } from '../../store/newest-letters';

const zeroOf = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

export const noCounts = (): OutcomeCounts => zeroOf(lineOutcomes);

export const noLetters = (): LetterCounts => zeroOf(letterStates);

const byBatch = <Name extends string>(
  names: readonly Name[],
  batchIds: number[],
  found: BatchCount<Name>[],
): Map<number, Record<Name, number>> => {
  const counts = new Map(batchIds.map((id) => [id, zeroOf(names)]));
  for (const { batchId, name, count } of found) counts.get(batchId)![name] = count;
  return counts;
};

/** Counts the lines of each of these batches by outcome. */
export const countLines = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, OutcomeCounts>> =>
  byBatch(lineOutcomes, batchIds, await countOutcomesOfBatches(strapi, batchIds));

/** Counts the letters of each of these batches by state. */
export const countLetters = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, LetterCounts>> =>
  byBatch(letterStates, batchIds, await countLettersOfBatches(strapi, batchIds));
