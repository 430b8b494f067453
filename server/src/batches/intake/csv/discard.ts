import { randomUUID } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { batchStates } from '../../../../../shared/contracts/states';
import { batchMoves } from '../../../domain/states';
import { guarded } from '../../../store/moves';
import { batches, logEntries } from '../../../store/query';
import { receivingLeaseMs } from './lease';

const linesAtOnce = 500;
const abandonedAfterMs = 60 * 60_000;

const deleteLines = async (strapi: Core.Strapi, batchId: number): Promise<void> => {
  for (;;) {
    const some = await logEntries(strapi).findMany({
      where: { batch: batchId },
      select: ['id'],
      limit: linesAtOnce,
    });
    if (some.length === 0) return;
    const ids = some.map(({ id }) => id);
    await logEntries(strapi).deleteMany({ where: { id: { $in: ids } } });
    await pause();
  }
};

/** Deletes everything that was received of a file, including its batch. The caller holds the lease. */
export const discard = async (strapi: Core.Strapi, batchId: number): Promise<void> => {
  await deleteLines(strapi, batchId);
  await batches(strapi).delete({ where: { id: batchId, state: 'receiving' } });
};

/** Discards a file whose receiving run has died. Answers false if it has not, or if another run was quicker. */
export const discardLapsed = async (
  strapi: Core.Strapi,
  { id, now }: { id: number; now: Date },
): Promise<boolean> => {
  const { where, data } = guarded(batchMoves.keepReceiving, batchStates);
  const { count } = await batches(strapi).updateMany({
    where: { id, ...where, lockedUntil: { $lt: now } },
    data: {
      ...data,
      lockedBy: randomUUID(),
      lockedUntil: new Date(now.getTime() + receivingLeaseMs),
    },
  });
  if (count === 1) await discard(strapi, id);
  return count === 1;
};

/** Discards files whose receiving stopped long ago and that nobody sent again. */
export const discardAbandoned = async (
  strapi: Core.Strapi,
  { now }: { now: Date },
): Promise<number> => {
  const before = new Date(now.getTime() - abandonedAfterMs);
  const left = await batches(strapi).findMany({
    where: { state: 'receiving', lockedUntil: { $lt: before } },
    select: ['id'],
    limit: 20,
  });
  for (const { id } of left) await discardLapsed(strapi, { id, now });
  return left.length;
};
