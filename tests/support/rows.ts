import type { Core, UID } from '@strapi/strapi';
import { until } from './until';

type Row = Record<string, unknown>;
type Strapi = Core.Strapi;

const LETTER = 'plugin::member-invites.letter' as UID.ContentType;
const SQLITE_TABLES =
  "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
const OTHER_TABLES = `select table_name as name from information_schema.tables
  where table_schema in (?, 'public') and table_type = 'BASE TABLE'`;

/** Sets columns of rows without the plugin's knowledge, above all dates, so that tests need not wait. */
export async function setRows(
  strapi: Strapi,
  uid: UID.ContentType,
  where: Row,
  data: Row,
): Promise<number> {
  const { count } = await strapi.db.query(uid).updateMany({ where, data });
  return count;
}

/**
 * Moves date attributes of rows into the past by so many milliseconds, each from its own value.
 * Answers how many rows had such a date.
 */
export async function backDate(
  strapi: Strapi,
  uid: UID.ContentType,
  where: Row,
  byMs: number,
  attributes: string[],
): Promise<number> {
  const rows: Row[] = await strapi.db.query(uid).findMany({ where });
  let moved = 0;
  for (const row of rows) {
    const dates = attributes
      .filter((attribute) => row[attribute] != null)
      .map((attribute) => [attribute, new Date(Date.parse(String(row[attribute])) - byMs)]);
    if (dates.length === 0) continue;
    moved += await setRows(strapi, uid, { id: row.id }, Object.fromEntries(dates));
  }
  return moved;
}

/** Waits until the worker has nothing left to send and has stored the result of each letter. */
export const untilLettersSettled = (strapi: Strapi, timeoutMs?: number): Promise<boolean> =>
  until(
    async () => {
      const where = { state: { $in: ['queued', 'sending'] } };
      return (await strapi.db.query(LETTER).count({ where })) === 0;
    },
    { what: 'every letter sent, failed or cancelled', timeoutMs },
  );

async function tableNames(strapi: Strapi): Promise<string[]> {
  const knex = strapi.db.connection;
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const asked = isSqlite
    ? knex.raw(SQLITE_TABLES)
    : knex.raw(OTHER_TABLES, [knex.client.database()]);
  const answer = await asked;
  // SQLite answers rows, PostgreSQL { rows }, MySQL [rows, fields].
  const rows: Row[] = answer.rows ?? (isSqlite ? answer : answer[0]);
  return rows.map((row) => String(row.name ?? row.NAME)).sort();
}

/** Strapi itself writes this setting once a week, at a second of its own. */
const weeklyMetrics = 'plugin_upload_metrics';

/**
 * Reads every row of every table by table name, to show that nothing changed or that something is not stored.
 */
export async function snapshotRows(strapi: Strapi): Promise<Record<string, Row[]>> {
  const snapshot: Record<string, Row[]> = {};
  for (const table of await tableNames(strapi)) {
    const rows: Row[] = await strapi.db.connection(table).select();
    snapshot[table] = rows.filter(({ key }) => key !== weeklyMetrics);
  }
  return snapshot;
}

/** Reads them once no letter is on its way, which would change them a moment later. */
export const settledRows = async (strapi: Strapi): Promise<Record<string, Row[]>> => {
  await untilLettersSettled(strapi);
  return snapshotRows(strapi);
};

/** Counts the rows of each table, for "nothing was created". Tables without rows are left out. */
export async function countRows(strapi: Strapi): Promise<Record<string, number>> {
  const tables = Object.entries(await snapshotRows(strapi));
  return Object.fromEntries(
    tables.filter(([, rows]) => rows.length > 0).map(([table, rows]) => [table, rows.length]),
  );
}
