import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../setup/paths.mjs';

const execute = promisify(execFile);

const pack = async (spec, folder) => {
  const args = ['pack', ...spec, '--json', '--loglevel=error', '--pack-destination', folder];
  const { stdout } = await execute('npm', args, { cwd: root, maxBuffer: 16 * 1024 * 1024 });
  return path.join(folder, JSON.parse(stdout)[0].filename);
};

/** Packs the plugin as it would be published, and answers the file. */
export const packPlugin = (folder) => pack([], folder);

/**
 * Puts into `folder` what create-strapi-app lays out for a TypeScript site without an example. If the
 * registry has no create-strapi-app for a release of Strapi, the previous one is used.
 */
export const unpackTemplate = async ({ folder, strapiVersion }) => {
  const archive = await pack([`create-strapi-app@>=5 <=${strapiVersion}`], folder);
  const inArchive = 'package/templates/vanilla';
  const args = ['-xzf', archive, '-C', folder, '--strip-components=3', inArchive];
  await execute('tar', args);
  fs.rmSync(archive);
};
