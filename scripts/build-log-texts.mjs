#!/usr/bin/env node
// Takes the texts that the server needs for output logs out of the panel's translations, into
// server/src/log-words/texts.generated.ts: the server's bundle would else hold the whole panel's words.
// `--check` writes nothing and fails when the two have drifted apart.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const folder = new URL('../admin/src/translations/', import.meta.url);
const target = fileURLToPath(
  new URL('../server/src/log-words/texts.generated.ts', import.meta.url),
);

const families = /^(note|fault|outcome|delivery|preview\.kind|import\.target)\./;
const others = new Set([
  'batches.language',
  'log.address',
  'log.at',
  'log.letter',
  'log.line',
  'log.notes',
  'log.outcome',
  'log.reason',
  'log.typed',
  'members.tags',
]);
/**
 * Tells whether the server can fill in a text: it knows only `{name}`, so only the panel uses texts that
 * count or choose.
 */
const isPlain = (text) => !/\{[^{}]*,/.test(text);
const isNeeded = ([id, text]) => (families.test(id) || others.has(id)) && isPlain(text);

async function textsOf(file) {
  const all = JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  return Object.fromEntries(Object.entries(all).filter(isNeeded));
}

async function generate() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const byLanguage = {};
  for (const file of files) byLanguage[path.basename(file, '.json')] = await textsOf(file);
  const head =
    '// Made by scripts/build-log-texts.mjs from admin/src/translations: change those and run it again.';
  const module = `${head}\nexport const logTexts = ${JSON.stringify(byLanguage)};\n`;
  return format(module, { ...(await resolveConfig(target)), parser: 'typescript' });
}

const generated = await generate();
if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== generated) {
    console.error('texts.generated.ts is stale: run node scripts/build-log-texts.mjs');
    process.exit(1);
  }
} else {
  await writeFile(target, generated);
}
