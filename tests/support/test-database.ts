import { randomBytes } from 'node:crypto';
import knex from 'knex';

/** What the playground's config is told, and what Knex calls its driver and the database that is always there. */
const servers = {
  postgres: {
    driver: 'pg',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    force: ' with (force)',
  },
  mysql: { driver: 'mysql2', port: 3306, user: 'root', database: 'mysql', force: '' },
};

export interface TestDatabase {
  /** Variables that lead a site to it. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

const serverOf = (client: string) => {
  const server = servers[client as keyof typeof servers];
  if (server) return server;
  throw new Error(`TEST_DATABASE is "${client}", not one of ${Object.keys(servers).join(', ')}.`);
};

const run = async (client: string, sql: string): Promise<void> => {
  const { driver, port, user, database } = serverOf(client);
  const connection = { host: '127.0.0.1', port, user, database };
  const server = knex({ client: driver, connection, pool: { min: 0, max: 1 } });
  try {
    await server.raw(sql);
  } finally {
    await server.destroy();
  }
};

/**
 * A new, empty database on the server that `TEST_DATABASE` names (`postgres` or `mysql`, on this machine,
 * without a password). Without it, the site keeps to its SQLite file.
 */
export async function makeTestDatabase(): Promise<TestDatabase | undefined> {
  const client = process.env.TEST_DATABASE;
  if (!client) return undefined;
  const { port, user, force } = serverOf(client);
  const name = `member_invites_test_${randomBytes(6).toString('hex')}`;
  await run(client, `create database ${name}`);
  return {
    env: {
      DATABASE_CLIENT: client,
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: String(port),
      DATABASE_NAME: name,
      DATABASE_USERNAME: user,
      DATABASE_PASSWORD: '',
    },
    // By force: a further node of the site may have been killed, or be ending still.
    drop: () => run(client, `drop database ${name}${force}`),
  };
}
