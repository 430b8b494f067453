import type { Core } from '@strapi/strapi';
import type { Batch, BatchWithLog } from '../../../../shared/contracts/batches';
import { noCounts, noLetters } from './counts';
import { findBatch, showBatch, showBatches } from './show';

/** Nothing of what the batch holds, and nothing of what became of it: what it is, whence and when is left. */
const nothing = {
  program: null,
  tag: null,
  send: false,
  sendAt: null,
  validDays: null,
  language: null,
  subject: null,
  heading: null,
  text: null,
  buttonText: null,
  message: null,
  translations: null,
  total: 0,
  done: 0,
  createdBy: null,
} satisfies Partial<Batch>;

/**
 * Answers a batch to an admin who may not see members: counts without lines. A batch that somebody else made is
 * answered without its content, in case its `requestId` was overheard; it is a random UUID of the client's, so
 * nobody guesses it.
 * @throws Refusal `batch_unknown`
 */
export const getBatchInCounts = async (
  strapi: Core.Strapi,
  { id, asker }: { id: string; asker: number | null },
): Promise<BatchWithLog> => {
  const row = await findBatch(strapi, id);
  if (asker === null || row.createdBy?.id !== asker) {
    const bare = showBatch(row, noCounts(), noLetters());
    return { ...bare, ...nothing, log: [], withheld: 'content' };
  }
  const [batch] = await showBatches(strapi, [row]);
  return { ...batch!, log: [], withheld: 'log' };
};
