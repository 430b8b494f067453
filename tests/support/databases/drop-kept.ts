import { mariadb, namePrefix, postgres, type DatabaseServer } from './server';

async function dropAll(server: DatabaseServer, listing: string): Promise<void> {
  const all = await server.connect((query) => query(listing));
  const kept = all.map(({ name }) => String(name)).filter((name) => name.startsWith(namePrefix));
  for (const name of kept) await server.drop(name);
}

/** Drops the databases that the workers of this run kept, when all its tests have ended. */
export default async function dropKept(): Promise<void> {
  if (process.env.TEST_DATABASE === 'postgres') {
    await dropAll(postgres, 'select datname as name from pg_database');
  } else if (process.env.TEST_DATABASE === 'mysql') {
    await dropAll(mariadb, 'select schema_name as name from information_schema.schemata');
  }
}
