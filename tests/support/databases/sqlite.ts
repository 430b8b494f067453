import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keptForWorker } from '../native-strapi';
import type { DatabaseKind, TestDatabase } from './test-database';

interface DatabaseFile extends TestDatabase {
  file: string;
}

/** In memory where the system has a folder there: SQLite waits for the disk at every commit. */
const place = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

function newFile(): DatabaseFile {
  const folder = fs.mkdtempSync(path.join(place, 'member-invites-'));
  const file = path.join(folder, 'site.db');
  return {
    file,
    env: { DATABASE_FILENAME: file },
    drop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file a database. A file with all tables is copied. */
export const sqlite: DatabaseKind = {
  empty: async () => newFile(),
  withTables: async (makeTables) => {
    const template = await keptForWorker('template database', async () => {
      const made = newFile();
      process.on('exit', () => void made.drop());
      await makeTables(made.env);
      return made.file;
    });
    const copy = newFile();
    fs.copyFileSync(template, copy.file);
    return copy;
  },
};
