import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { inRoot } from '../setup/paths.mjs';

const ask = promisify(execFile);

/**
 * Packages that a site needs together: Strapi publishes its packages one by one, and a mirror copies them one
 * by one.
 */
const neededTogether = [
  '@strapi/strapi',
  '@strapi/admin',
  '@strapi/core',
  '@strapi/data-transfer',
  '@strapi/plugin-users-permissions',
  '@strapi/provider-email-nodemailer',
  '@strapi/utils',
];

const releasesOf = async (name) => {
  const { stdout } = await ask('npm', ['view', name, 'versions', '--json']);
  return JSON.parse(stdout).filter((version) => /^5\.\d+\.\d+$/.test(version));
};

const byNumber = (one, other) => one.localeCompare(other, 'en', { numeric: true });

/** Reads the oldest Strapi that the plugin supports. */
export const oldestStrapi = () => {
  const { peerDependencies } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  return peerDependencies['@strapi/strapi'].replace('^', '');
};

/** Finds the newest Strapi of which every package that a site needs is published. */
export const newestStrapi = async () => {
  const [releases, ...others] = await Promise.all(neededTogether.map(releasesOf));
  return releases
    .filter((version) => others.every((known) => known.includes(version)))
    .sort(byNumber)
    .at(-1);
};
