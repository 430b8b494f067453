import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { batches, logEntries } from '../store/query';
import type { BatchRow } from '../store/records';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { batchStates, type BatchState } from '../../../shared/contracts/states';
import { batchMoves, type Move } from '../domain/states';
import { wake } from '../mail/wake';
import { guarded } from '../store/moves';
import { actionOf } from './actions';
import { gatherLines } from './intake/gather';
import { abandonFailedLines, settleChunk } from './settle';

const leaseMs = 60_000;

const freeOrLapsed = (now: Date) => ({
  $or: [{ lockedUntil: { $null: true } }, { lockedUntil: { $lt: now } }],
});

/** Takes the batch for one run at a time: a second run, here or on another node, finds it taken. */
const take = async (strapi: Core.Strapi, id: number, run: string): Promise<boolean> => {
  const now = new Date();
  const { where, data } = guarded(batchMoves.keepProcessing, batchStates);
  const { count } = await batches(strapi).updateMany({
    where: { $and: [{ id, ...where }, freeOrLapsed(now)] },
    data: { ...data, lockedBy: run, lockedUntil: new Date(now.getTime() + leaseMs) },
  });
  return count === 1;
};

const renew = async (
  strapi: Core.Strapi,
  id: number,
  run: string,
  done: number,
): Promise<boolean> => {
  const { count } = await batches(strapi).updateMany({
    where: { id, lockedBy: run },
    data: { done, lockedUntil: new Date(Date.now() + leaseMs) },
  });
  return count === 1;
};

const release = (
  strapi: Core.Strapi,
  {
    id,
    run,
    move,
    ...data
  }: { id: number; run: string; move: Move<BatchState>; [attribute: string]: unknown },
): Promise<unknown> => {
  const { where, data: moved } = guarded(move, batchStates);
  return batches(strapi).updateMany({
    where: { id, lockedBy: run, ...where },
    data: { lockedBy: null, lockedUntil: null, ...data, ...moved },
  });
};

/** Processes existing lines before more are created. @returns how many, and whether more may be left */
const settleOrGather = async (
  strapi: Core.Strapi,
  { batch, run, failedLineIds }: { batch: BatchRow; run: string; failedLineIds: Set<number> },
): Promise<{ settled: number; isLast: boolean }> => {
  const { settled, found } = await settleChunk(strapi, { batch, failedLineIds });
  if (settled > 0) wake(strapi);
  if (found > 0) return { settled, isLast: false };
  const limit = actionOf(batch).linesPerChunk;
  return { settled, isLast: (await gatherLines(strapi, { id: batch.id, run, limit })) === 0 };
};

const countLines = (strapi: Core.Strapi, batch: number): Promise<number> =>
  logEntries(strapi).count({ where: { batch, line: { $notNull: true } } });

/**
 * Processes the rest of a batch, with one transaction for each chunk. Does nothing if another run has it.
 * @param isStopping checked between chunks; another run processes the rest
 */
export const runBatch = async (
  strapi: Core.Strapi,
  { id, isStopping }: { id: number; isStopping: () => boolean },
): Promise<void> => {
  const run = randomUUID();
  if (!(await take(strapi, id, run))) return;
  const batch = await batches(strapi).findOne({
    where: { id },
    populate: { program: true, tag: true, createdBy: true },
  });
  if (!batch) return;
  let { done } = batch;
  const failedLineIds = new Set<number>();
  const leave = () => release(strapi, { id, run, move: batchMoves.keepProcessing });
  try {
    for (;;) {
      if (isStopping()) return void (await leave());
      const { settled, isLast } = await settleOrGather(strapi, { batch, run, failedLineIds });
      if (isLast) break;
      done += settled;
      if (!(await renew(strapi, id, run, done))) return;
      await yieldToEventLoop();
    }
    if (
      failedLineIds.size > 0 &&
      !(await abandonFailedLines(strapi, { batch, failedLineIds, now: new Date() }))
    ) {
      return void (await leave());
    }
  } catch (error) {
    await leave();
    throw error;
  }
  // For a selection, the number that was counted beforehand was only an estimate.
  const total = await countLines(strapi, id);
  await release(strapi, { id, run, move: batchMoves.finish, done: total, total });
};

/**
 * Finds batches whose run ended too early: after a crash, a restart, or a failure of the database. Those that
 * have waited longest come first, so that batches which keep failing do not hold up the others.
 */
export const findInterrupted = async (strapi: Core.Strapi): Promise<number[]> => {
  const left = await batches(strapi).findMany({
    where: { $and: [{ state: 'processing' }, freeOrLapsed(new Date())] },
    select: ['id'],
    orderBy: { updatedAt: 'asc' },
    limit: 10,
  });
  return left.map(({ id }) => id);
};
