/** Compiles every block of README.md in an installed site, each as the file that it names. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { blocksOf } from './blocks.mjs';

const leftOut = new Set(['node_modules', 'dist', 'build', '.tmp', '.cache', '.strapi']);

/**
 * Copies the site for the blocks. The copy shares its packages, and the site itself stays as it was
 * installed.
 */
const copySite = (folder) => {
  const copy = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'readme-'));
  fs.cpSync(folder, copy, {
    recursive: true,
    filter: (file) => !leftOut.has(path.relative(folder, file)),
  });
  fs.symlinkSync(path.resolve(folder, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
};

/** Groups the blocks into rounds, because a file that several blocks name is written again for each. */
const inRounds = (blocks) => {
  const rounds = [];
  for (const block of blocks) {
    const free = rounds.find((round) => round.every(({ file }) => file !== block.file));
    if (free) free.push(block);
    else rounds.push([block]);
  }
  return rounds;
};

/** Runs the site's own compiler. @returns the files it read, and its errors with the file each is in */
const compile = (site) => {
  const tsc = path.join(site, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--pretty', 'false', '--listFiles'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, ...options], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const lines = `${stdout}${stderr}`.split('\n');
  const files = new Set(lines.map((line) => path.relative(site, line).replaceAll('\\', '/')));
  const errors = lines.filter((line) => line.includes('error TS'));
  if (status !== 0 && errors.length === 0) errors.push(`tsc ended with ${status}: ${stderr}`);
  return { files, errors };
};

const problemOf = (file, { files, errors }) => {
  const own = errors.filter((error) => error.startsWith(`${file}(`));
  if (own.length > 0) return own.join('\n');
  return files.has(file) ? null : `${file} is not among the files that the site compiles`;
};

const writeBlock = (site, { file, text }) => {
  const target = path.join(site, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
};

/**
 * Checks the blocks of one round. `before` lists the faults of the site itself, because the files of older
 * versions of create-strapi-app are not strict.
 */
const checkRound = (site, round, before) => {
  for (const block of round) writeBlock(site, block);
  const result = compile(site);
  const isOfRound = (error) => round.some(({ file }) => error.startsWith(`${file}(`));
  const others = result.errors.filter((error) => !isOfRound(error) && !before.has(error));
  return [
    ...round.map((block) => ({ ...block, problem: problemOf(block.file, result) })),
    { file: 'the site around the blocks', problem: others.join('\n') || null },
  ];
};

const named = ({ line, file, problem }) => ({
  name: line ? `README.md:${line} compiles as ${file ?? 'a file'}` : `${file} compiles`,
  problem,
});

/**
 * Compiles the blocks of the README in `folder`, a site with its packages and the plugin installed. Answers a
 * list of checks, `{ name, problem }` each; `problem` is null if the block compiles.
 */
export const compileReadme = ({ folder, readme = inRoot('README.md') }) => {
  const blocks = blocksOf(fs.readFileSync(readme, 'utf8'));
  const site = copySite(folder);
  try {
    const faulty = blocks.filter(({ fault }) => fault);
    const rounds = inRounds(blocks.filter(({ fault }) => !fault));
    const before = new Set(compile(site).errors);
    return [
      ...faulty.map((block) => ({ ...block, problem: block.fault })),
      ...rounds.flatMap((round) => checkRound(site, round, before)),
    ].map(named);
  } finally {
    fs.rmSync(site, { recursive: true, force: true });
  }
};
