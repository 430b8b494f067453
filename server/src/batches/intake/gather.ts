import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { isMailed } from '../../domain/brakes';
import { lockFile } from '../../store/lock-file';
import { batches, logEntries } from '../../store/query';
import type { BatchRow } from '../../store/records';
import { storeLines } from './store-lines';
import { walkOf } from './walks/walk';

const lastLine = async (strapi: Core.Strapi, batch: number): Promise<number> => {
  const [last] = await logEntries(strapi).findMany({
    where: { batch, line: { $notNull: true } },
    orderBy: { line: 'desc' },
    limit: 1,
  });
  return last?.line ?? 0;
};

/**
 * A selection may grow after it was counted for its admin's day. The lines past that number are settled at
 * once and say so.
 */
const pastTheCount = (batch: BatchRow, line: number): object => {
  if (!isMailed(batch) || line <= batch.total) return {};
  const outcome = batch.action === 'resend' ? 'unchanged' : 'suppressed';
  const notes = [note('past_the_count', { counted: batch.total })];
  return { outcome, notes, at: new Date(), values: null };
};

/**
 * Creates the next lines of a batch over a selection and stores how far it has come, in one short
 * transaction, so that a crash neither leaves anybody out nor processes anybody twice.
 * @returns the number of new lines; 0 once all lines exist
 */
export const gatherLines = async (
  strapi: Core.Strapi,
  { id, run, limit }: { id: number; run: string; limit: number },
): Promise<number> =>
  strapi.db.transaction(async ({ trx }) => {
    await lockFile(strapi, trx);
    const batch = (await batches(strapi).findOne({
      where: { id },
      populate: { createdBy: true },
    })) as BatchRow;
    if (!batch.selection) return 0;
    const walk = await walkOf(strapi, batch.selection, batch.total);
    const steps = await walk.next({ after: batch.lastRow, upTo: batch.newestRow ?? 0, limit });
    const first = (await lastLine(strapi, id)) + 1;
    const actor = batch.createdBy?.id ?? null;
    const lines = steps.map(({ line }, index) => ({
      ...line,
      batch: id,
      line: first + index,
      actor,
      ...pastTheCount(batch, first + index),
    }));
    await storeLines(strapi, lines);
    const { count } = await batches(strapi).updateMany({
      where: { id, lockedBy: run },
      data: {
        lastRow: steps.at(-1)?.id ?? batch.lastRow,
        ...(steps.length < limit ? { selection: null } : {}),
      },
    });
    if (count === 0) throw new Error(`Batch ${id} was taken over by another run.`);
    return steps.length;
  });
