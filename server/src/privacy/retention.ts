import type { Core } from '@strapi/strapi';
import { personalData } from '../content-types/personal-data';
import { getConfig } from '../get-config';
import { rowsOf } from '../store/query';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { emptyRows } from './empty';
import { emptyUndelivered } from './undelivered';

const dayMs = 24 * 60 * 60_000;

/** The number of rows in a chunk. On SQLite others wait while one is written, which takes some milliseconds. */
const chunk = 200;

/** Finds the oldest rows of a type that are due. Those that were emptied are found no more. */
const findOld = (
  strapi: Core.Strapi,
  { type, before }: { type: string; before: Date },
): Promise<{ id: number }[]> => {
  const { retention } = personalData.get(type)!;
  if (!retention) return Promise.resolve([]);
  const { since, only } = retention;
  return rowsOf(type)(strapi).findMany({
    where: { $and: [{ emptiedAt: { $null: true }, [since]: { $lt: before } }, only] },
    select: ['id'],
    orderBy: [{ [since]: 'asc' }, { id: 'asc' }],
    limit: chunk,
  });
};

/**
 * Takes personal data out of closed invitations, their letters and log entries that are older than
 * `retentionDays` (config), a chunk at a time, and lets other requests run in between. An open invitation that
 * reached nobody for so long expires first. Other open ones and members stay as they are.
 * @returns how many rows it has emptied
 */
export const emptyOld = async (
  strapi: Core.Strapi,
  { now, isStopping }: { now: Date; isStopping: () => boolean },
): Promise<number> => {
  const { retentionDays } = getConfig(strapi);
  if (retentionDays === null) return 0;
  const before = new Date(now.getTime() - retentionDays * dayMs);
  let emptied = await emptyUndelivered(strapi, { before, now, isStopping });
  for (const type of personalData.keys()) {
    for (let isDone = false; !isDone && !isStopping();) {
      const old = await findOld(strapi, { type, before });
      await emptyRows(strapi, { type, ids: old.map(({ id }) => id), now });
      emptied += old.length;
      isDone = old.length < chunk;
      await yieldToEventLoop();
    }
  }
  return emptied;
};
