import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { retryOnConflict } from '../store/conflicts';
import { lockFile } from '../store/lock-file';
import { logEntries } from '../store/query';
import type { BatchRow } from '../store/records';
import { actionOf } from './actions';
import { writeOutcome } from './outcomes';

/** Longer than a database usually fails, or a site's own code stays broken unnoticed. */
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

/** Processes lines one by one, so that the faulty one does not hold up the others. */
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
  // The lines are not the reason, so the rest would fail as well.
  if (settled === 0 && ids.length > 1) throw fault;
  return settled;
};

/**
 * Processes the next lines of a batch in one transaction or, if that fails, each in its own.
 * @param failedLineIds ids of lines that failed in this run; grows by those that fail now
 * @returns how many lines were found, and how many of them were processed
 * @throws an error that several lines all fail with
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
 * Failed lines are tried again at each look for an hour; then they get an outcome that says so.
 * @returns true if they have been abandoned now
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
