import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as Transfer from '@strapi/data-transfer';
import type { Core } from '@strapi/strapi';
import { requireFromStrapi } from './native-strapi';

interface Link {
  left: { type: string };
  right: { type: string };
}

/** The accounts and rights of the panel, which `strapi export` and `strapi import` leave out. */
const isOfPanel = (type: string): boolean => type.startsWith('admin::');

const write = async (directory: string, files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
};

/** Does to a running site what `strapi import --exclude files` does, with the files of `exportSite`. */
export async function importSite(
  strapi: Core.Strapi,
  files: Record<string, string>,
): Promise<void> {
  const transfer = requireFromStrapi('@strapi/data-transfer') as typeof Transfer;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'member-invites-import-'));
  const panelTypes = Object.keys(strapi.contentTypes).filter(isOfPanel);
  try {
    await write(folder, files);
    const source = transfer.directory.providers.createLocalDirectorySourceProvider({
      directory: { path: folder },
    });
    const destination = transfer.strapi.providers.createLocalStrapiDestinationProvider({
      getStrapi: () => strapi,
      autoDestroy: false,
      strategy: 'restore',
      restore: { entities: { exclude: panelTypes } },
    } as Parameters<typeof transfer.strapi.providers.createLocalStrapiDestinationProvider>[0]);
    const engine = transfer.engine.createTransferEngine(source, destination, {
      versionStrategy: 'ignore',
      schemaStrategy: 'ignore',
      // Uploaded files would be put into the folder of the playground.
      exclude: ['files'],
      transforms: {
        entities: [{ filter: ({ type }: { type: string }) => !isOfPanel(type) }],
        links: [{ filter: ({ left, right }: Link) => ![left.type, right.type].some(isOfPanel) }],
      },
    } as unknown as Parameters<typeof transfer.engine.createTransferEngine>[2]);
    await engine.transfer();
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
