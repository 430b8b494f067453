import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { playground, root } from '../setup/paths.mjs';
import { Refusal } from '../setup/refusal.mjs';

const STOP_WITHIN = 15_000;

/**
 * Manages the programs that a script starts in the playground, or in the site at `cwd`, each with its output
 * in a log file.
 */
export const createChildren = () => {
  const children = [];

  const start = ({ name, args, env, cwd = playground }) => {
    const log = path.join(cwd, '.tmp', `${name}.log`);
    fs.mkdirSync(path.dirname(log), { recursive: true });
    const out = fs.openSync(log, 'w');
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, out, 'ipc'],
      // Ctrl-C reaches a whole process group. Each program is outside of it, so that only we stop it, once.
      detached: process.platform !== 'win32',
    });
    fs.closeSync(out);
    const ended = new Promise((resolve) => child.once('close', resolve));
    children.push({ child, ended });
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    return { name, log, isRunning, ended, stop: () => stop({ child, ended }) };
  };

  const stop = async ({ child, ended }) => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    await ended;
    clearTimeout(late);
  };

  // The last program is stopped first, because the site may still be handing a letter to the mailbox.
  const stopAll = async () => {
    for (const child of children.toReversed()) await stop(child);
  };

  return { start, stopAll };
};

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // The program does not listen yet; the caller decides how long to wait.
    return false;
  }
};

const endOf = (log) => fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');

/** Waits until `url` answers well; if the program ends or takes too long, its last output is shown. */
export const waitUntilHealthy = async ({ program, url, within }) => {
  const deadline = Date.now() + within;
  while (!(await answers(url))) {
    if (program.isRunning() && Date.now() < deadline) {
      await wait(250);
      continue;
    }
    console.error(endOf(program.log));
    const what = program.isRunning() ? `did not answer in ${within / 1000} s` : 'stopped';
    const file = path.relative(root, program.log);
    throw new Refusal(`The ${program.name} ${what}, see above (all of it: ${file}).`);
  }
};
