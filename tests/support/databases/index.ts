import { mariadb } from './mariadb';
import { postgres } from './postgres';
import { sqlite } from './sqlite';
import type { DatabaseKind } from './test-database';

export type { TestDatabase } from './test-database';

const kinds: Record<string, DatabaseKind> = { sqlite, postgres, mysql: mariadb };

/** Answers the kind that `TEST_DATABASE` names (`postgres` or `mysql`, on this machine); usually SQLite files. */
export function databaseKind(): DatabaseKind {
  const name = process.env.TEST_DATABASE ?? 'sqlite';
  const kind = kinds[name];
  if (kind) return kind;
  throw new Error(`TEST_DATABASE is "${name}", not ${Object.keys(kinds).join(', ')}.`);
}
