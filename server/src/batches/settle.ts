import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { retryOnConflict } from '../store/conflicts';
import { lockFile } from '../store/lock-file';
import { logEntries } from '../store/query';
import type { BatchRow } from '../store/records';
import { actionOf } from './actions';
import { writeOutcome } from './outcomes';

/** Longer than a database is away, or a site's own code stays broken unnoticed. */
const abandonAfterMs = 60 * 60 * 1000;

const findUnsettled = async (
  strapi: Core.Strapi,
  { batch, failedLineIds, limit }: { batch: BatchRow; failedLineIds: Set<number>; limit: number },
): Promise<number[]> => {
  const found = await logEntries(strapi).findMany({
    where: {
      batch: batch.id,
      line: { $notNull: true },
      outcome: { $null: true },
      ...(failedLineIds.size > 0 ? { id: { $notIn: [...failedLineIds] } } : {}),
    },
    select: ['id'],
    orderBy: { line: 'asc' },
    limit,
  });
  return found.map(({ id }) => id);
};

const settleTogether = (strapi: Core.Strapi, batch: BatchRow, ids: number[]): Promise<void> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async ({ trx }) => {
      await lockFile(strapi, trx);
      const lines = await logEntries(strapi).findMany({
        where: { id: { $in: ids }, outcome: { $null: true } },
        orderBy: { line: 'asc' },
        populate: { member: true },
      });
      await actionOf(batch).settle(strapi, { batch, lines, trx, now: new Date() });
    }),
  );

/** One by one, so that the line that is at fault holds up none of the others. */
const settleApart = async (
  strapi: Core.Strapi,
  { batch, ids, failedLineIds }: { batch: BatchRow; ids: number[]; failedLineIds: Set<number> },
): Promise<number> => {
  let settled = 0;
  let fault: unknown;
  for (const id of ids) {
    try {
      await settleTogether(strapi, batch, [id]);
      settled += 1;
    } catch (error) {
      fault = error;
      failedLineIds.add(id);
      strapi.log.error(`member-invites: a line of batch ${batch.id} failed: ${String(error)}`);
    }
  }
  // It is not for the lines, then: the rest would fail as well.
  if (settled === 0 && ids.length > 1) throw fault;
  return settled;
};

/**
 * Settles the next lines of a batch in one transaction; where that fails, each in its own.
 * @param failedLineIds ids of lines that failed in this run; grows by those that fail now
 * @returns how many were settled, of how many that were found
 * @throws what none of several lines gets past
 */
export const settleChunk = async (
  strapi: Core.Strapi,
  { batch, failedLineIds }: { batch: BatchRow; failedLineIds: Set<number> },
): Promise<{ settled: number; found: number }> => {
  const limit = actionOf(batch).linesPerChunk;
  const ids = await findUnsettled(strapi, { batch, failedLineIds, limit });
  const found = ids.length;
  if (found === 0) return { settled: 0, found };
  try {
    await settleTogether(strapi, batch, ids);
    return { settled: found, found };
  } catch {
    return { settled: await settleApart(strapi, { batch, ids, failedLineIds }), found };
  }
};

/**
 * Lines that failed are tried again with the next look, for an hour; then they are settled by saying so.
 * @returns whether that is so now
 */
export const abandonFailedLines = async (
  strapi: Core.Strapi,
  { batch, failedLineIds, now }: { batch: BatchRow; failedLineIds: Set<number>; now: Date },
): Promise<boolean> => {
  if (now.getTime() - new Date(batch.createdAt).getTime() < abandonAfterMs) return false;
  const lines = [...failedLineIds].map((id) => ({ id }));
  const notes = [note('could_not_be_done')];
  await writeOutcome(strapi, { lines, now, outcome: 'unchanged', notes });
  return true;
};
