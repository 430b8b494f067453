import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keptForWorker } from './native-strapi';

/**
 * Answers the database of a site that was started and stopped once, before anything happened on it: it has
 * all tables and roles. A site on a copy of it starts in a third of the time. Made once for each worker of
 * Jest by `make`, which gets the path of the file to fill.
 */
export const templateDatabase = (make: (file: string) => Promise<void>): Promise<string> =>
  keptForWorker('template database', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'member-invites-template-'));
    process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'site.db');
    await make(file);
    return file;
  });
