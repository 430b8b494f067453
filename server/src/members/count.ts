import type { Core } from '@strapi/strapi';
import { uid } from '../store/uids';
import { waitAtMost } from '../wait-at-most';
import type { Where } from '../domain/member-conditions';

/** Up to here a count is exact and made anew each time. */
export const exactUpTo = 100_000;

const freshMs = 60_000;
const patienceMs = 20;
const mostRemembered = 200;

interface Remembered {
  total: number;
  at: number;
}

export interface Counted {
  total: number;
  /** The total is some seconds old, or only known to be at least that. */
  isApproximate?: true;
}

type CountRow = { count: number | string }[];

/**
 * As a query of the database's own, to be put into another. The limit is not given to Strapi, which would
 * put the ids in order for it, and have SQLite walk them all instead of using an index.
 * @param select attributes beside the id
 */
export const idsOfMembers = (
  strapi: Core.Strapi,
  { select = [], where, limit }: { where: Where; select?: string[]; limit?: number },
) => {
  const ids = strapi.db
    .queryBuilder(uid.member as never)
    .init({ select: ['id', ...select], where } as never)
    .getKnexQuery();
  return limit === undefined ? ids : ids.limit(limit);
};

const count = async (
  strapi: Core.Strapi,
  params: { where: Where; limit?: number },
): Promise<number> => {
  const query = strapi.db.connection.queryBuilder().count({ count: '*' });
  const [row] = (await query.from(idsOfMembers(strapi, params).as('found'))) as CountRow;
  return Number(row!.count);
};

/**
 * How many members fit. To 100,000 it is counted; beyond, counting them for each look would take longer
 * than the look itself, so the number is remembered for a minute.
 */
export const memberCounter = (strapi: Core.Strapi) => {
  const remembered = new Map<string, Remembered>();
  const underWay = new Map<string, Promise<number>>();

  const remember = (key: string, total: number): number => {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { total, at: Date.now() });
    return total;
  };

  /** Once, however many ask meanwhile. */
  const countAll = (key: string, where: Where): Promise<number> => {
    const running = underWay.get(key);
    if (running) return running;
    const run = count(strapi, { where })
      .then((total) => remember(key, total))
      .finally(() => underWay.delete(key));
    underWay.set(key, run);
    // Who asked may not wait for it; the next to ask tries again.
    run.catch((error: unknown) => {
      strapi.log.warn(`member-invites: members could not be counted: ${String(error)}`);
    });
    return run;
  };

  /** @param key tells this `where` from others */
  return async ({ key, where }: { key: string; where: Where }): Promise<Counted> => {
    const known = remembered.get(key);
    if (known && Date.now() - known.at < freshMs) {
      return { total: known.total, isApproximate: true };
    }
    const first = await count(strapi, { where, limit: exactUpTo + 1 });
    if (first <= exactUpTo) return { total: first };
    const total = await waitAtMost(patienceMs, countAll(key, where));
    return { total: Math.max(total ?? known?.total ?? 0, exactUpTo), isApproximate: true };
  };
};
