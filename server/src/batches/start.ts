import type { Core } from '@strapi/strapi';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { isUniqueViolation } from '../store/conflicts';
import { batches } from '../store/query';
import { startRun } from './running';
import type { BatchRow } from '../store/records';
import { getBatch } from './log/read';

/** Longer batches are worked off after the answer. */
const longestInRequest = 500;

export interface Started {
  batch: BatchWithLog;
  /** False for a `requestId` already known. */
  isNew: boolean;
}

export const findKnownRequest = (
  strapi: Core.Strapi,
  requestId: string,
): Promise<BatchRow | null> => batches(strapi).findOne({ where: { requestId } });

const answer = async (strapi: Core.Strapi, row: BatchRow, isNew: boolean): Promise<Started> => ({
  batch: await getBatch(strapi, { id: row.documentId }),
  isNew,
});

interface Starting {
  requestId: string;
  /** Looks whether the request was taken before; by its `requestId` alone unless told otherwise. */
  findKnown?: () => Promise<BatchRow | null>;
  /** Checks everything, writes nothing, and answers what stores the batch. */
  prepare: () => Promise<() => Promise<BatchRow>>;
}

/** Stores a batch once a `requestId` and works it off; asked again, it answers the batch that is there. */
export const startOnce = async (
  strapi: Core.Strapi,
  { requestId, prepare, findKnown = () => findKnownRequest(strapi, requestId) }: Starting,
): Promise<Started> => {
  const known = await findKnown();
  if (known) return answer(strapi, known, false);
  const store = await prepare();
  let batch: BatchRow;
  try {
    batch = await store();
  } catch (error) {
    // The same request at the same moment, perhaps on another node, was first.
    const twin = isUniqueViolation(error) && (await findKnown());
    if (!twin) throw error;
    return answer(strapi, twin, false);
  }
  const run = startRun(strapi, { id: batch.id });
  if (batch.total <= longestInRequest) await run;
  return answer(strapi, batch, true);
};
