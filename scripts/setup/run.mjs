import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { inPlayground, root } from './paths.mjs';

/** Runs a command and answers its exit code; a signal counts as a failure. */
export const run = (command, args, { cwd = root, stdio = 'inherit', env = {} } = {}) =>
  new Promise((resolve, reject) => {
    // On Windows npm is a .cmd file, which only a shell can start.
    const shell = process.platform === 'win32' && command !== process.execPath;
    const child = spawn(command, args, { cwd, stdio, shell, env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

const lastLines = (file, count = 40) =>
  fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');

const runIntoFile = async ({ command, args, cwd, file }) => {
  const out = fs.openSync(file, 'w');
  try {
    return await run(command, args, { cwd, stdio: ['ignore', out, out] });
  } finally {
    fs.closeSync(out);
  }
};

const fail = ({ title, file }) => {
  console.error(lastLines(file));
  throw new Refusal(`${title}: failed, see above (all of it: ${path.relative(root, file)}).`);
};

/** Runs a step silently, so that several can run in parallel; its output is shown only if it fails. */
export const silently = async ({ title, file, command, args, cwd }) => {
  if ((await runIntoFile({ command, args, cwd, file })) !== 0) fail({ title, file });
};

/** Runs a long step and prints one line about it; its output is shown only if it fails. */
export const quietly = async ({ title, log, command, args, cwd }) => {
  const file = inPlayground('.tmp', log);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const started = Date.now();
  process.stdout.write(`${title} …`);
  const code = await runIntoFile({ command, args, cwd, file });
  process.stdout.write(` ${Math.round((Date.now() - started) / 1000)} s\n`);
  if (code !== 0) fail({ title, file });
};
