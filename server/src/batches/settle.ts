import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { whileNamesHeld } from '../accounts/lock';
import { retryOnConflict } from '../store/conflicts';
import { lockFile } from '../store/lock-file';
import { lockMembers } from '../store/lock-members';
import { logEntries } from '../store/query';
import type { BatchRow } from '../store/records';
import { actionOf } from './actions';
import { writeOutcome } from './outcomes';

/** Longer than a database usually fails, or a site's own code stays broken unnoticed. */
const abandonAfterMs = 60 * 60 * 1000;

/** A line that has no outcome yet. Ids are those of rows. */
interface Unsettled {
  id: number;
  memberId: number | null;
}

const memberIdsOf = (lines: Unsettled[]): number[] =>
  lines.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));

const findUnsettled = async (
  strapi: Core.Strapi,
  { batch, failedLineIds, limit }: { batch: BatchRow; failedLineIds: Set<number>; limit: number },
): Promise<Unsettled[]> => {
  const found = await logEntries(strapi).findMany({
    where: {
      batch: batch.id,
      line: { $notNull: true },
      outcome: { $null: true },
      ...(failedLineIds.size > 0 ? { id: { $notIn: [...failedLineIds] } } : {}),
    },
    select: ['id'],
    orderBy: { line: 'asc' },
    populate: { member: { select: ['id'] } },
    limit,
  });
  return found.map(({ id, member }) => ({ id, memberId: member?.id ?? null }));
};

/** Runs a transaction, with the names of accounts held where the action of the batch wants that. */
const inTransaction = (
  strapi: Core.Strapi,
  batch: BatchRow,
  run: (trx: unknown) => Promise<void>,
): Promise<void> => {
  const transact = async () => strapi.db.transaction(({ trx }) => run(trx));
  return actionOf(batch).holdsNames?.(batch) ? whileNamesHeld(strapi, transact) : transact();
};

/** Two batches that do something to the same member wait for each other here; the second sees what was done. */
const settleTogether = (
  strapi: Core.Strapi,
  batch: BatchRow,
  unsettled: Unsettled[],
): Promise<void> =>
  retryOnConflict(() =>
    inTransaction(strapi, batch, async (trx) => {
      await lockFile(strapi, trx);
      await lockMembers(strapi, memberIdsOf(unsettled));
      const ids = unsettled.map(({ id }) => id);
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
  input: { batch: BatchRow; lines: Unsettled[]; failedLineIds: Set<number> },
): Promise<number> => {
  const { batch, lines, failedLineIds } = input;
  let settled = 0;
  let fault: unknown;
  for (const line of lines) {
    try {
      await settleTogether(strapi, batch, [line]);
      settled += 1;
    } catch (error) {
      fault = error;
      failedLineIds.add(line.id);
      strapi.log.error(`member-invites: a line of batch ${batch.id} failed: ${String(error)}`);
    }
  }
  // The lines are not the reason, so the rest would fail as well.
  if (settled === 0 && lines.length > 1) throw fault;
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
  const lines = await findUnsettled(strapi, { batch, failedLineIds, limit });
  const found = lines.length;
  if (found === 0) return { settled: 0, found };
  try {
    await settleTogether(strapi, batch, lines);
    return { settled: found, found };
  } catch {
    return { settled: await settleApart(strapi, { batch, lines, failedLineIds }), found };
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
