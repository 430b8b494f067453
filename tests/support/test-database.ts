import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import pg from 'pg';

interface Server {
  port: number;
  user: string;
  run: (sql: string) => Promise<void>;
  /**
   * The SQL that drops a database even if somebody is connected: a further node may have been killed, or may
   * still be ending.
   */
  byForce: string;
}

const host = '127.0.0.1';

const runOnPostgres = async (sql: string): Promise<void> => {
  const client = new pg.Client({ host, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const runOnMysql = async (sql: string): Promise<void> => {
  const client = await mysql.createConnection({ host, port: 3306, user: 'root' });
  await client.query(sql).finally(() => client.end());
};

const servers: Record<string, Server> = {
  postgres: { port: 5432, user: 'postgres', run: runOnPostgres, byForce: ' with (force)' },
  mysql: { port: 3306, user: 'root', run: runOnMysql, byForce: '' },
};

export interface TestDatabase {
  /** The environment variables that make a site use it. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

/**
 * Creates an empty database on the server that `TEST_DATABASE` names (`postgres` or `mysql`, on this machine,
 * without a password). Without it, the site uses its SQLite file.
 */
export async function makeTestDatabase(): Promise<TestDatabase | undefined> {
  const client = process.env.TEST_DATABASE;
  if (!client) return undefined;
  const server = servers[client];
  if (!server) {
    throw new Error(`TEST_DATABASE is "${client}", not ${Object.keys(servers).join(' or ')}.`);
  }
  const { port, user, run, byForce } = server;
  const name = `member_invites_test_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name}`);
  return {
    env: {
      DATABASE_CLIENT: client,
      DATABASE_HOST: host,
      DATABASE_PORT: String(port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: '',
    },
    drop: () => run(`drop database ${name}${byForce}`),
  };
}

/** Creates a database on which a test starts one site after another; the test drops it. */
export async function makeKeptDatabase(): Promise<TestDatabase> {
  const database = await makeTestDatabase();
  if (database) return database;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'member-invites-kept-'));
  return {
    env: { DATABASE_FILENAME: path.join(folder, 'site.db') },
    drop: async () => fs.rmSync(folder, { recursive: true }),
  };
}
