import { mariadb, postgres } from './server';

/** Drops the databases that the workers of this run kept, when all its tests have ended. */
export default async function dropKept(): Promise<void> {
  const client = process.env.TEST_DATABASE;
  if (client === 'postgres') {
    await dropAll(postgres, 'select datname as name from pg_database');
  } else if (client === 'mysql') {
    await dropAll(mariadb, 'select schema_name as name from information_schema.schemata');
  }
}

async function dropAll(server: typeof postgres, listing: string): Promise<void> {
  const all = await server.connect((query) => query(listing));
  const prefix = `member_invites_test_${process.env.TEST_RUN}`;
  for (const name of all.map((row) => String(row.name)).filter((one) => one.startsWith(prefix))) {
    await server.drop(name);
  }
}
