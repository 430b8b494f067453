/** Lays out a folder that the compiler treats as a site. It takes a second and needs no registry. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { packPlugin } from './pack.mjs';

/** A strict package manager lets a site see only what it depends on itself, so we link nothing else. */
const packages = ['@strapi/strapi', '@types/node'];

const link = (modules, name) => {
  const target = path.join(modules, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.symlinkSync(inRoot('node_modules', name), target, 'junction');
};

const unpack = (tarball, folder) => {
  fs.mkdirSync(folder, { recursive: true });
  const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
  const { status, stderr } = spawnSync('tar', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tarball} cannot be unpacked: ${stderr}`);
};

/** Calls `use` with a site that has the plugin as it would be published. The site is gone afterwards. */
export const inLinkedSite = async (use) => {
  const site = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'member-invites-types-'));
  try {
    const modules = path.join(site, 'node_modules');
    unpack(await packPlugin(site), path.join(modules, 'strapi-plugin-member-invites'));
    for (const name of packages) link(modules, name);
    fs.writeFileSync(path.join(site, 'package.json'), '{ "type": "commonjs" }\n');
    return use(site);
  } finally {
    fs.rmSync(site, { recursive: true, force: true });
  }
};
