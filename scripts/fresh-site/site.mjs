import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { silently } from '../setup/run.mjs';
import { writeManifest } from './manifest.mjs';
import { unpackTemplate } from './pack.mjs';
import { writeSiteFiles } from './site-files.mjs';

const versionIn = (modules, name) =>
  JSON.parse(fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;

const driver = 'better-sqlite3';

/**
 * Provides SQLite's driver. Compiling it takes a minute, so the checkout's binding is used if the version is
 * the same.
 */
const provideDriver = async (folder, runInSite) => {
  const [ours, theirs] = [inRoot('node_modules'), path.join(folder, 'node_modules')];
  if (versionIn(ours, driver) !== versionIn(theirs, driver)) {
    return runInSite('compile SQLite', 'npm', ['rebuild', driver]);
  }
  const binding = path.join(driver, 'build', 'Release', 'better_sqlite3.node');
  fs.mkdirSync(path.dirname(path.join(theirs, binding)), { recursive: true });
  fs.copyFileSync(path.join(ours, binding), path.join(theirs, binding));
};

/**
 * A user installs like this, without a lock file. The skipped scripts only compile or download and choose no
 * version.
 */
const npmInstall = [
  'install',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--loglevel=error',
];

/**
 * Writes a TypeScript site as create-strapi-app of `strapiVersion` does, on SQLite, with the plugin
 * from `tarball` and a booking API that its policy guards; installs and compiles it.
 */
export const layOutSite = async ({ folder, strapiVersion, tarball }) => {
  const runInSite = (task, command, args) =>
    silently({
      title: `${task} (Strapi ${strapiVersion})`,
      file: path.join(folder, '.tmp', 'lay-out.log'),
      command,
      args,
      cwd: folder,
    });
  fs.mkdirSync(path.join(folder, '.tmp'), { recursive: true });
  await unpackTemplate({ folder, strapiVersion });
  writeManifest({ folder, strapiVersion, tarball });
  writeSiteFiles(folder);
  await runInSite('npm install', 'npm', npmInstall);
  await provideDriver(folder, runInSite);
  await runInSite('tsc', process.execPath, [
    path.join(folder, 'node_modules', 'typescript', 'bin', 'tsc'),
  ]);
};
