import type { Core } from '@strapi/strapi';
import { invitations } from '../store/query';
import type { InvitationRow } from '../store/records';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** On SQLite others wait while one chunk is written: some milliseconds for so many. */
const chunk = 100;

/** In the order of the index that the sweeps look by, so that each look begins where the last one ended. */
const order = [{ expiresAt: 'asc' }, { id: 'asc' }];

const after = (last: InvitationRow | undefined): Record<string, unknown>[] => {
  if (!last) return [];
  const expiresAt = new Date(last.expiresAt!);
  return [
    { expiresAt: { $gte: expiresAt } },
    { $or: [{ expiresAt: { $gt: expiresAt } }, { id: { $gt: last.id } }] },
  ];
};

export interface Walk {
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
  { where, select, populate, isStopping }: Walk,
  work: (rows: InvitationRow[]) => Promise<number>,
): Promise<number> => {
  let done = 0;
  let last: InvitationRow | undefined;
  while (!isStopping()) {
    const rows = await invitations(strapi).findMany({
      where: { $and: [where, ...after(last)] },
      select: ['id', 'expiresAt', ...select],
      populate,
      orderBy: order,
      limit: chunk,
    });
    if (rows.length > 0) done += await work(rows);
    if (rows.length < chunk) break;
    last = rows.at(-1);
    await yieldToEventLoop();
  }
  return done;
};
