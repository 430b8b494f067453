import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { batches, logEntries } from '../store/query';
import { getService } from '../get-service';
import type { BatchRow } from '../store/records';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { actionOf } from './actions';
import { gatherLines } from './intake/gather';
import { giveUp, settleChunk } from './settle';

const leaseMs = 60_000;

const freeOrLapsed = (now: Date) => ({
  $or: [{ lockedUntil: { $null: true } }, { lockedUntil: { $lt: now } }],
});

/** One run at a time: a second one, here or on another node, finds the batch taken. */
const take = async (strapi: Core.Strapi, id: number, run: string): Promise<boolean> => {
  const now = new Date();
  const { count } = await batches(strapi).updateMany({
    where: { $and: [{ id, state: 'processing' }, freeOrLapsed(now)] },
    data: { lockedBy: run, lockedUntil: new Date(now.getTime() + leaseMs) },
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

const release = (strapi: Core.Strapi, id: number, run: string, data: object): Promise<unknown> =>
  batches(strapi).updateMany({
    where: { id, lockedBy: run },
    data: { lockedBy: null, lockedUntil: null, updatedAt: new Date(), ...data },
  });

/** Lines that are there are settled before more are made. @returns how many, and whether any can be left */
const takeStep = async (
  strapi: Core.Strapi,
  { batch, run, aside }: { batch: BatchRow; run: string; aside: Set<number> },
): Promise<{ settled: number; isLast: boolean }> => {
  const { settled, found } = await settleChunk(strapi, { batch, aside });
  if (settled > 0) getService(strapi, 'worker').wake();
  if (found > 0) return { settled, isLast: false };
  const limit = actionOf(batch).linesPerChunk;
  return { settled, isLast: (await gatherLines(strapi, { id: batch.id, run, limit })) === 0 };
};

const countLines = (strapi: Core.Strapi, batch: number): Promise<number> =>
  logEntries(strapi).count({ where: { batch, line: { $notNull: true } } });

/**
 * Works off what is left of a batch, a chunk a transaction. Does nothing where another run has it.
 * @param isStopping asked between chunks; what is left then is for another run
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
  const aside = new Set<number>();
  try {
    for (;;) {
      if (isStopping()) return void (await release(strapi, id, run, {}));
      const { settled, isLast } = await takeStep(strapi, { batch, run, aside });
      if (isLast) break;
      done += settled;
      if (!(await renew(strapi, id, run, done))) return;
      await yieldToEventLoop();
    }
    if (aside.size > 0 && !(await giveUp(strapi, { batch, aside, now: new Date() }))) {
      return void (await release(strapi, id, run, {}));
    }
  } catch (error) {
    await release(strapi, id, run, {});
    throw error;
  }
  // Of a selection, what was counted beforehand was what was to be expected.
  const total = await countLines(strapi, id);
  await release(strapi, id, run, { state: 'done', done: total, total });
};

/**
 * Batches whose run ended before they did: after a crash, a restart, or a database that was away. Those
 * left alone for longest come first, so that some that keep failing do not hold up the others.
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
