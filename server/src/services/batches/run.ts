import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { retryOnConflict } from '../../database/conflicts';
import { batches, logEntries } from '../../database/query';
import { getService } from '../../get-service';
import type { BatchRow } from '../../records';
import { settleLines } from './settle-lines';

const linesPerChunk = 100;
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

const settleChunk = async (strapi: Core.Strapi, batch: BatchRow): Promise<number> => {
  const settled = await retryOnConflict(async () =>
    strapi.db.transaction(async ({ trx }) => {
      const lines = await logEntries(strapi).findMany({
        where: { batch: batch.id, line: { $notNull: true }, outcome: { $null: true } },
        orderBy: { line: 'asc' },
        limit: linesPerChunk,
      });
      await settleLines(strapi, { batch, lines, trx, now: new Date() });
      return lines.length;
    }),
  );
  getService(strapi, 'worker').wake();
  return settled;
};

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
    populate: { program: true, createdBy: true },
  });
  if (!batch) return;
  let { done } = batch;
  try {
    for (;;) {
      if (isStopping()) return void (await release(strapi, id, run, {}));
      const settled = await settleChunk(strapi, batch);
      if (settled === 0) break;
      done += settled;
      if (!(await renew(strapi, id, run, done))) return;
    }
  } catch (error) {
    await release(strapi, id, run, {});
    throw error;
  }
  await release(strapi, id, run, { state: 'done', done: batch.total });
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
