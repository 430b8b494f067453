import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';
import type { MemberRow } from '../store/records';
import { columnsOf } from '../store/tables';
import { uid } from '../store/uids';
import { waitAtMost } from '../wait-at-most';
import type { Where } from '../domain/member-conditions';

/** Counts up to this number are exact and never remembered. */
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
  /** The total is up to a minute old, or the real one is at least that large. */
  isApproximate?: true;
}

type CountRow = { count: number | string }[];

/**
 * Builds a query of the ids that can be put into another query. The limit is not given to Strapi, which would
 * sort the ids for it and make SQLite walk them all instead of using an index.
 * @param select attributes in addition to the id
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
 * Remembers the counts of large rosters for a minute, and runs each count only once at a time, however many
 * requests wait for it.
 */
class Counter {
  private readonly remembered = new Map<string, Remembered>();
  private readonly underWay = new Map<string, Promise<number>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** @param key identifies this `where` */
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
    // The request may have stopped waiting; the next one tries again.
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
 * Counts the members who match. Up to 100,000 the count is exact. Beyond that, counting for each page would
 * take longer than reading the page, so the number is remembered for a minute.
 * @param key identifies this `where`
 */
export const countMembers = (
  strapi: Core.Strapi,
  counting: { key: string; where: Where },
): Promise<Counted> => counterOf(strapi).count(counting);

/** A group of members with the same values in everything that decides whether they can be invited. */
export interface AlikeMembers extends Pick<
  MemberRow,
  'state' | 'suppression' | 'emailNotifications'
> {
  count: number;
}

const decisive = ['state', 'suppression', 'emailNotifications'] as const;

/** Counts the members who match, grouped by everything that decides whether they can be invited. */
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
