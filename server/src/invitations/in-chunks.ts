import type { Core } from '@strapi/strapi';
import { invitations } from '../store/query';
import type { InvitationRow } from '../store/records';
import { walkRows } from '../store/walk';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** On SQLite others wait while one chunk is written: some milliseconds for so many. */
const chunk = 100;

/** In the order of the index that the sweeps look by, so that each look begins where the last one ended. */
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
  /** Finds invitations with an end only. */
  where: Record<string, unknown>;
  select: string[];
  populate: Record<string, unknown>;
  /** Asked between chunks; what is left then is for another sweep. */
  isStopping: () => boolean;
}

/**
 * Works off what is found, a chunk at a time, and lets requests in between.
 * @param work answers how many of a chunk it dealt with
 * @returns how many that are together
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
