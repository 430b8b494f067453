import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as Transfer from '@strapi/data-transfer';
import type { Core } from '@strapi/strapi';
import { requireFromStrapi } from './native-strapi';

/**
 * Answers the files that `strapi export --format dir` writes for a running site: the text of every file, by
 * its path.
 */
export async function exportSite(strapi: Core.Strapi): Promise<Record<string, string>> {
  const transfer = requireFromStrapi('@strapi/data-transfer') as typeof Transfer;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'member-invites-export-'));
  try {
    const source = transfer.strapi.providers.createLocalStrapiSourceProvider({
      getStrapi: () => strapi,
      autoDestroy: false,
    });
    const directory = { path: path.join(folder, 'export') };
    const destination = transfer.directory.providers.createLocalDirectoryDestinationProvider({
      directory,
      file: {},
    });
    const engine = transfer.engine.createTransferEngine(source, destination, {
      versionStrategy: 'ignore',
      schemaStrategy: 'ignore',
    } as Parameters<typeof transfer.engine.createTransferEngine>[2]);
    await engine.transfer();
    const files = await fs.readdir(directory.path, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }): Promise<[string, string]> => {
        const file = path.join(parentPath, name);
        return [path.relative(directory.path, file), await fs.readFile(file, 'utf8')];
      });
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
