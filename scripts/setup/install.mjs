import fs from 'node:fs';
import { checkCompiler, hasDatabaseBinding } from './compiler.mjs';
import { checkNode } from './node-version.mjs';
import { inRoot } from './paths.mjs';
import { quietly } from './run.mjs';
import { onlyIfChanged } from './stamp.mjs';

const changedAt = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

/** Tells whether an install by hand is complete: npm leaves its own record after every finished install. */
const isInstalledByHand = () =>
  changedAt(inRoot('node_modules', '.package-lock.json')) >= changedAt(inRoot('package-lock.json'));

const npmCi = async () => {
  if (isInstalledByHand()) return;
  await quietly({
    title: 'Installing the packages (the first time takes some minutes)',
    log: 'install.log',
    command: 'npm',
    args: ['ci', '--include=dev', '--no-audit', '--no-fund'],
  });
};

const rebuildDriver = () =>
  quietly({
    title: 'Building the SQLite driver for this Node',
    log: 'rebuild.log',
    command: 'npm',
    args: ['rebuild', 'better-sqlite3'],
  });

/** Installs everything that the repository needs, and nothing if it is there already. */
export const install = async () => {
  checkNode();
  await checkCompiler();
  await onlyIfChanged({
    name: 'install',
    inputs: ['package-lock.json'],
    outputs: ['node_modules/.package-lock.json'],
    work: npmCi,
  });
  if (!hasDatabaseBinding()) await rebuildDriver();
};
