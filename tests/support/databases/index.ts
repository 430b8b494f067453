import type { DatabaseKind } from './test-database';

export type { TestDatabase } from './test-database';

/** Only one of them is loaded: the drivers of the servers take their time. */
const kinds: Record<string, () => Promise<DatabaseKind>> = {
  sqlite: async () => (await import('./sqlite')).sqlite,
  postgres: async () => (await import('./postgres')).postgres,
  mysql: async () => (await import('./mariadb')).mariadb,
};

/** Answers the kind that `TEST_DATABASE` names (`postgres` or `mysql`, on this machine); usually SQLite files. */
export async function databaseKind(): Promise<DatabaseKind> {
  const name = process.env.TEST_DATABASE ?? 'sqlite';
  const load = kinds[name];
  if (load) return load();
  throw new Error(`TEST_DATABASE is "${name}", not ${Object.keys(kinds).join(', ')}.`);
}
