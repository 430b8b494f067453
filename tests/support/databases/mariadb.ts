import { keptForWorker } from '../native-strapi';
import { mariadb as server, type Query } from './server';
import type { DatabaseKind } from './test-database';

interface Kept {
  name: string;
  /** A database with the rows that a new site has, in tables of the same names. */
  rows: string;
}

async function tablesOf(query: Query, database: string): Promise<string[]> {
  const tables = `select table_name as name from information_schema.tables where table_schema = '${database}'`;
  return (await query(tables)).map(({ name }) => `\`${String(name)}\``);
}

/** Copies the rows of a new site aside. */
async function copyRows(query: Query, { name, rows }: Kept): Promise<void> {
  for (const table of await tablesOf(query, name)) {
    const [row] = await query(`select 1 from ${name}.${table} limit 1`);
    if (row) await query(`create table ${rows}.${table} as select * from ${name}.${table}`);
  }
}

/** Cuts off further nodes that still run: they were killed, or are still ending. */
async function disconnectAll(query: Query, { name }: Kept): Promise<void> {
  const connected = `select id from information_schema.processlist where db = '${name}'`;
  for (const { id } of await query(connected)) {
    // It may have ended meanwhile.
    await query(`kill ${String(id)}`).catch(() => undefined);
  }
}

async function restoreRows(query: Query, { name, rows }: Kept): Promise<void> {
  await query('set foreign_key_checks = 0');
  await query('start transaction');
  for (const table of await tablesOf(query, name)) await query(`delete from ${name}.${table}`);
  for (const table of await tablesOf(query, rows)) {
    await query(`insert into ${name}.${table} select * from ${rows}.${table}`);
  }
  await query('commit');
}

/**
 * The server copies no databases, and takes many seconds to make all tables. So a worker keeps one database,
 * and puts the rows of a new site back for each test file.
 */
export const mariadb: DatabaseKind = {
  empty: async () => {
    const name = await server.create();
    return { env: server.envOf(name), drop: () => server.drop(name) };
  },
  withTables: async (makeTables) => {
    const kept = await keptForWorker('template database', async () => {
      const made = { name: await server.create(), rows: await server.create() };
      await makeTables(server.envOf(made.name));
      await server.connect((query) => copyRows(query, made));
      return made;
    });
    await server.connect(async (query) => {
      await disconnectAll(query, kept);
      await restoreRows(query, kept);
    });
    return { env: server.envOf(kept.name), drop: async () => undefined };
  },
};
