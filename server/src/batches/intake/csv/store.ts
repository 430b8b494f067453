import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { batchStates, type BatchState } from '../../../../../shared/contracts/states';
import { batchMoves, type Move } from '../../../domain/states';
import { guarded } from '../../../store/moves';
import { batches } from '../../../store/query';
import { Refusal } from '../../../errors';
import type { BatchRow } from '../../../store/records';
import { storeLines } from '../store-lines';
import { receivingLeaseMs } from './lease';
import { rowOfLine, type Line } from '../line';
import { countMailed, type Work } from '../../submit';

/** Few enough that others who wait for the database hardly notice; SQLite has one connection for all. */
const linesPerTransaction = 160;

/** For others between two chunks. */
const breathMs = 5;

export interface Receiver {
  batch: BatchRow;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
  /** The lease by its holder. */
  run: string;
}

const untilWhen = (): Date => new Date(Date.now() + receivingLeaseMs);

/**
 * Opens the batch that the lines go to.
 * @throws what the unique index says of a known `requestId`
 */
export const openBatch = async (
  strapi: Core.Strapi,
  input: { work: Work; actor: number | null; run: string },
): Promise<Receiver> => {
  const { work, actor, run } = input;
  const batch = await batches(strapi).create({
    data: {
      ...work.columns,
      state: batchMoves.receive.to,
      total: work.total,
      done: 0,
      lockedBy: run,
      lockedUntil: untilWhen(),
      createdBy: actor,
    },
  });
  return { batch, actor, run };
};

/** @throws Refusal `import_under_way` where the lease has lapsed and another took the batch over */
const moveHeld = async (
  strapi: Core.Strapi,
  { batch, run }: Receiver,
  { move, ...data }: { move: Move<BatchState>; [attribute: string]: unknown },
): Promise<void> => {
  const { where, data: moved } = guarded(move, batchStates);
  const { count } = await batches(strapi).updateMany({
    where: { id: batch.id, lockedBy: run, ...where },
    data: { ...data, ...moved },
  });
  if (count === 0) throw new Refusal('import_under_way');
};

const storeSome = async (strapi: Core.Strapi, receiver: Receiver, lines: Line[]): Promise<void> => {
  const { batch, actor } = receiver;
  const settled = { batch: batch.id, actor, now: new Date() };
  const rows = lines.map((line) => rowOfLine(line, settled));
  await strapi.db.transaction(async () => {
    await moveHeld(strapi, receiver, {
      move: batchMoves.keepReceiving,
      lockedUntil: untilWhen(),
    });
    await storeLines(strapi, rows);
  });
  await pause(breathMs);
};

/** Stores the lines, a few a transaction. */
export const fillBatch = async (
  strapi: Core.Strapi,
  receiver: Receiver,
  lines: AsyncIterable<Line>,
): Promise<{ total: number; done: number }> => {
  const stored = { total: 0, done: 0 };
  let waiting: Line[] = [];
  for await (const line of lines) {
    stored.total += 1;
    if (line.outcome) stored.done += 1;
    waiting.push(line);
    if (waiting.length < linesPerTransaction) continue;
    await storeSome(strapi, receiver, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await storeSome(strapi, receiver, waiting);
  return stored;
};

/**
 * From here on the batch is processed, whatever becomes of us. Those who are to be mailed are counted here and
 * not earlier: half a file that is discarded has mailed nobody.
 * @throws Refusal `too_many_today`
 */
export const closeReceiving = async (
  strapi: Core.Strapi,
  receiver: Receiver,
  counts: { total: number; done: number },
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    await countMailed(strapi, { ...receiver, ...counts, trx });
    const move = batchMoves.process;
    await moveHeld(strapi, receiver, { move, ...counts, lockedBy: null, lockedUntil: null });
  });
