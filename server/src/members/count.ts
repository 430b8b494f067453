import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';
import type { MemberRow } from '../store/records';
import { columnsOf } from '../store/tables';
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

/** Remembers counts of large rosters for a minute, and counts each of them once however many ask meanwhile. */
class Counter {
  private readonly remembered = new Map<string, Remembered>();
  private readonly underWay = new Map<string, Promise<number>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** @param key tells this `where` from others */
  async count({ key, where }: { key: string; where: Where }): Promise<Counted> {
    const known = this.remembered.get(key);
    if (known && Date.now() - known.at < freshMs) {
      return { total: known.total, isApproximate: true };
    }
    const first = await count(this.strapi, { where, limit: exactUpTo + 1 });
    if (first <= exactUpTo) return { total: first };
    const total = await waitAtMost(patienceMs, this.countAll(key, where));
    return { total: Math.max(total ?? known?.total ?? 0, exactUpTo), isApproximate: true };
  }

  private countAll(key: string, where: Where): Promise<number> {
    const running = this.underWay.get(key);
    if (running) return running;
    const run = count(this.strapi, { where })
      .then((total) => this.remember(key, total))
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, run);
    // Who asked may not wait for it; the next to ask tries again.
    run.catch((error: unknown) => {
      this.strapi.log.warn(`member-invites: members could not be counted: ${String(error)}`);
    });
    return run;
  }

  private remember(key: string, total: number): number {
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(key, { total, at: Date.now() });
    return total;
  }
}

const counterOf = onePerStrapi((strapi) => new Counter(strapi));

/**
 * Counts the members who fit. To 100,000 the count is exact; beyond, counting them for each look would take
 * longer than the look itself, so the number is remembered for a minute.
 * @param key tells this `where` from others
 */
export const countMembers = (
  strapi: Core.Strapi,
  counting: { key: string; where: Where },
): Promise<Counted> => counterOf(strapi).count(counting);

/** Members who are alike in what decides whether they can be invited. */
export interface AlikeMembers extends Pick<
  MemberRow,
  'state' | 'suppression' | 'emailNotifications'
> {
  count: number;
}

const decisive = ['state', 'suppression', 'emailNotifications'] as const;

/** Counts the members who fit by what decides whether they can be invited. */
export const countAlike = async (strapi: Core.Strapi, where: Where): Promise<AlikeMembers[]> => {
  const columns = columnsOf(strapi, uid.member, decisive);
  const groups = (await strapi.db.connection
    .queryBuilder()
    .from(idsOfMembers(strapi, { where, select: [...decisive] }).as('selected'))
    .groupBy(Object.values(columns))
    .select(columns)
    .count({ count: '*' })) as unknown as Record<keyof AlikeMembers, never>[];
  // SQLite answers booleans as numbers, PostgreSQL counts as texts.
  return groups.map(({ emailNotifications, count: many, ...facts }) => ({
    ...facts,
    emailNotifications: emailNotifications === null ? null : Boolean(emailNotifications),
    count: Number(many),
  }));
};
