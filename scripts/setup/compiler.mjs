import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { Refusal } from './refusal.mjs';

const starts = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

const hasCompiler = () => ['c++', 'g++', 'clang++'].some(starts) && starts('make');

/**
 * Tells whether SQLite's binding works. It is loaded in a process of its own, because a binding of another
 * Node version cannot be unloaded again.
 */
export const hasDatabaseBinding = () =>
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], {
    cwd: inRoot(),
    stdio: 'ignore',
  }).status === 0;

const prebuiltUrl = () => {
  const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8'));
  const { version } = lock.packages['node_modules/better-sqlite3'];
  const target = `node-v${process.versions.modules}-${process.platform}-${process.arch}`;
  return `https://github.com/WiseLibs/better-sqlite3/releases/download/v${version}/better-sqlite3-v${version}-${target}.tar.gz`;
};

const canDownloadBinding = async () => {
  try {
    const signal = AbortSignal.timeout(10_000);
    return (await fetch(prebuiltUrl(), { method: 'HEAD', signal })).ok;
  } catch {
    // The internet or that site cannot be reached, so the driver has to be compiled.
    return false;
  }
};

/**
 * Refuses if SQLite's driver has to be compiled without a compiler, before the installation has taken
 * minutes.
 */
export const checkCompiler = async () => {
  // On Windows only the driver's own build finds the compiler.
  if (process.platform === 'win32' || hasDatabaseBinding() || hasCompiler()) return;
  if (await canDownloadBinding()) return;
  throw new Refusal(
    'A C++ compiler is needed to build better-sqlite3: install one with make and python3 (Debian: apt-get install g++ make python3; macOS: xcode-select --install) and run the command again.',
  );
};
