import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import pg from 'pg';

const host = '127.0.0.1';

/** Runs a statement and answers its rows. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

/** A server of databases on this machine that lets us in without a password. */
export interface DatabaseServer {
  /** The environment variables that make a site use one of its databases. */
  envOf(name: string): Record<string, string>;
  /** Runs statements over one connection. */
  connect<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Creates a database without any table, and answers its name. */
  create(): Promise<string>;
  /** Drops a database even if somebody is connected: a further node may have been killed, or still be ending. */
  drop(name: string): Promise<void>;
}

/** Begins the names of all databases of one run, so that its end can drop what its workers kept. */
export const namePrefix = `member_invites_test_${process.env.TEST_RUN ?? ''}`;

export const newName = (): string => `${namePrefix}${randomBytes(6).toString('hex')}`;

const environment = (client: string, port: number, user: string, name: string) => ({
  DATABASE_CLIENT: client,
  DATABASE_HOST: host,
  DATABASE_PORT: String(port),
  DATABASE_NAME: name,
  DATABASE_USERNAME: user,
  DATABASE_PASSWORD: '',
});

const connectToPostgres: DatabaseServer['connect'] = async (work) => {
  const client = new pg.Client({ host, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  return work(async (sql) => (await client.query(sql)).rows).finally(() => client.end());
};

const connectToMysql: DatabaseServer['connect'] = async (work) => {
  const connection = await mysql.createConnection({ host, port: 3306, user: 'root' });
  const query: Query = async (sql) => {
    const [rows] = await connection.query(sql);
    return rows as Record<string, unknown>[];
  };
  return work(query).finally(() => connection.end());
};

const createBy = (connect: DatabaseServer['connect']) => async (): Promise<string> => {
  const name = newName();
  await connect((query) => query(`create database ${name}`));
  return name;
};

export const postgres: DatabaseServer = {
  connect: connectToPostgres,
  envOf: (name) => environment('postgres', 5432, 'postgres', name),
  create: createBy(connectToPostgres),
  drop: async (name) => {
    await connectToPostgres((query) => query(`drop database ${name} with (force)`));
  },
};

export const mariadb: DatabaseServer = {
  connect: connectToMysql,
  envOf: (name) => environment('mysql', 3306, 'root', name),
  create: createBy(connectToMysql),
  drop: async (name) => {
    await connectToMysql((query) => query(`drop database ${name}`));
  },
};
