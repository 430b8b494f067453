import path from 'node:path';
import { createRequire } from 'node:module';
import { inRoot } from '../setup/paths.mjs';

/** Runs one statement on the database of a site that is up; answers the rows that it gives. */
export const queryDatabase = (folder, sql, ...values) => {
  // Loaded late: before the installation there is no driver.
  const Database = createRequire(inRoot('package.json'))('better-sqlite3');
  const database = new Database(path.join(folder, '.tmp', 'data.db'), { timeout: 10_000 });
  try {
    const statement = database.prepare(sql);
    return statement.reader ? statement.all(...values) : statement.run(...values);
  } finally {
    database.close();
  }
};
