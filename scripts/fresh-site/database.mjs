import path from 'node:path';
import { createRequire } from 'node:module';
import { inRoot } from '../setup/paths.mjs';

/** Runs one statement on the database of a running site, and answers its rows. */
export const queryDatabase = (folder, sql, ...values) => {
  // The driver is loaded late, because it does not exist before the installation.
  const Database = createRequire(inRoot('package.json'))('better-sqlite3');
  const database = new Database(path.join(folder, '.tmp', 'data.db'), { timeout: 10_000 });
  try {
    const statement = database.prepare(sql);
    return statement.reader ? statement.all(...values) : statement.run(...values);
  } finally {
    database.close();
  }
};
