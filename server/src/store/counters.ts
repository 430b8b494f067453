import type { Core } from '@strapi/strapi';

/** The table of the guess limiter, which makes it. Every node counts in it, and the schedule empties it. */
export const countersTable = 'member_invites_guesses';

interface Counting {
  /** How many more are counted for each key. */
  counts: ReadonlyMap<string, number>;
  /** The rows may be deleted after this moment. */
  until: Date;
  trx: unknown;
}

const sumBy: Record<string, string> = {
  sqlite: `${countersTable}.points + excluded.points`,
  postgres: `${countersTable}.points + excluded.points`,
  mysql: 'points + values(points)',
};

/**
 * Adds to counters and answers how far each has come. Those who count the same key at once wait for each other
 * until the transaction ends, so that nobody gets past a limit together with somebody else.
 */
export const countUp = async (
  strapi: Core.Strapi,
  { counts, until, trx }: Counting,
): Promise<Map<string, number>> => {
  if (counts.size === 0) return new Map();
  const { connection: knex, dialect } = strapi.db;
  // In one order, because two that wait for each other's rows would be stopped by the database.
  const keys = [...counts.keys()].sort();
  await knex(countersTable)
    .transacting(trx as never)
    .insert(keys.map((key) => ({ key, points: counts.get(key), expire: until.getTime() })))
    .onConflict('key')
    .merge({ points: knex.raw(sumBy[dialect.client]!) });
  const rows = (await knex(countersTable)
    .transacting(trx as never)
    .whereIn('key', keys)
    .select('key', 'points')) as { key: string; points: number }[];
  return new Map(rows.map(({ key, points }) => [key, Number(points)]));
};
