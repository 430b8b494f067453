import type { Core } from '@strapi/strapi';
import { invitations } from '../store/query';
import type { InvitationRow } from '../store/records';
import { walkRows } from '../store/walk';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** The number of rows in a chunk. On SQLite others wait while one is written, which takes some milliseconds. */
const chunk = 100;

/** The order of the index that the sweeps use, so that each query begins where the last one ended. */
const order = [{ expiresAt: 'asc' }, { id: 'asc' }];

const behind = (last: InvitationRow): Record<string, unknown> => {
  const expiresAt = new Date(last.expiresAt!);
  return {
    $and: [
      { expiresAt: { $gte: expiresAt } },
      { $or: [{ expiresAt: { $gt: expiresAt } }, { id: { $gt: last.id } }] },
    ],
  };
};

export interface DueInvitations {
  /** A condition that finds only invitations with an end. */
  where: Record<string, unknown>;
  select: string[];
  populate: Record<string, unknown>;
  /** Checked between chunks; another sweep processes the rest. */
  isStopping: () => boolean;
}

/**
 * Processes all invitations that are found, a chunk at a time, and lets other requests run in between.
 * @param work answers how many of a chunk it has processed
 * @returns the total of these numbers
 */
export const inChunks = async (
  strapi: Core.Strapi,
  { where, select, populate, isStopping }: DueInvitations,
  work: (rows: InvitationRow[]) => Promise<number>,
): Promise<number> => {
  let done = 0;
  if (isStopping()) return done;
  const found = walkRows(invitations(strapi), {
    where,
    chunk,
    orderBy: order,
    behind,
    select: ['id', 'expiresAt', ...select],
    populate,
  });
  for await (const rows of found) {
    done += await work(rows);
    if (isStopping()) break;
    await yieldToEventLoop();
  }
  return done;
};
