import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * Finds the file of a package's command, which this Node starts. It is looked up late, because nothing exists
 * before the install.
 */
const command = (name, bin) => () => {
  const manifest = createRequire(inRoot('package.json')).resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
};

export const strapiCli = command('@strapi/strapi', 'strapi');
export const typescriptCli = command('typescript', 'tsc');
export const jestCli = command('jest', 'jest');
export const attwCli = command('@arethetypeswrong/cli', 'attw');
