import { keptForWorker } from '../native-strapi';
import { newName, postgres as server } from './server';
import type { DatabaseKind, TestDatabase } from './test-database';

const database = (name: string): TestDatabase => ({
  env: server.envOf(name),
  drop: () => server.drop(name),
});

/** The server copies a database that has all tables. */
export const postgres: DatabaseKind = {
  empty: async () => database(await server.create()),
  withTables: async (makeTables) => {
    const template = await keptForWorker('template database', async () => {
      const name = await server.create();
      await makeTables(server.envOf(name));
      return name;
    });
    const name = newName();
    await server.connect(async (query) => {
      await query(`create database ${name} template ${template}`);
      // No test takes the power away, so no commit waits for the disk.
      await query(`alter database ${name} set synchronous_commit = off`);
    });
    return database(name);
  },
};
