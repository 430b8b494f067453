/**
 * Measures what the plugin weighs in the panel of a site: by how much the first chunk grows that everybody loads,
 * and all of the plugin's pages together. Fails when either is over its limit. `npm run bench:panel`
 */
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../scripts/setup/paths.mjs';
import { runScript } from '../scripts/setup/refusal.mjs';
import { firstChunks, gzipped, readPanel } from './panel-chunks.mjs';
import { buildPanels } from './panel-sites.mjs';

const limits = { first: 5 * 1024, pages: 100 * 1024 };

const own = inRoot('dist', 'admin') + path.sep;
const languages = fs
  .readdirSync(inRoot('admin/src/translations'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'));

const isOwn = (file) => file.startsWith(own);
const isText = (file) =>
  languages.some((language) => path.basename(file).startsWith(`${language}-`)) && isOwn(file);

const filesOf = (chunks) => new Set(chunks.flatMap(({ files }) => files));
const sum = (chunks, what) => chunks.reduce((total, chunk) => total + chunk[what], 0);
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const row = (name, value, note = '') =>
  console.log(`  ${name.padEnd(44)} ${value.padStart(10)}   ${note}`);

/**
 * Measures the code in the first chunks that comes from files which are missing without the plugin. The
 * difference of the compressed totals says little, because the minifier's names change everywhere, and that
 * matters more than the plugin's code.
 */
const growth = ({ before, after }) => {
  const old = filesOf(before);
  const brought = after.map((chunk) => chunk.partFrom((file) => !old.has(file))).join('');
  return {
    gzip: brought === '' ? 0 : gzipped(brought),
    bytes: Buffer.byteLength(brought),
    bytesOfWhole: sum(after, 'bytes') - sum(before, 'bytes'),
    gzipOfWhole: sum(after, 'gzip') - sum(before, 'gzip'),
  };
};

const judge = (name, bytes, limit) => {
  const isOver = bytes > limit;
  row(name, kb(bytes), `limit ${kb(limit)}${isOver ? ': OVER' : ''}`);
  return isOver;
};

const reportFirst = ({ before, after }) => {
  const grown = growth({ before, after });
  console.log(`\nThe first chunk, ${kb(sum(before, 'gzip'))} without the plugin (all sizes gzip):`);
  const isOver = judge('grows by', grown.gzip, limits.first);
  row('  before compression', kb(grown.bytes), `whole chunk: ${kb(grown.bytesOfWhole)}`);
  row('  difference of the compressed wholes', kb(grown.gzipOfWhole), 'moves by chance');
  return isOver;
};

/**
 * Reports the pages. `brought` lists the chunks with anything that the panel lacks without the plugin,
 * including libraries.
 */
const reportPages = (brought) => {
  const texts = brought.filter(({ files }) => files.some(isText));
  const pages = brought.filter((chunk) => !texts.includes(chunk));
  console.log('\nLoaded at the start beside it, for the languages of the site:');
  for (const { name, gzip } of texts) row(name, kb(gzip));
  console.log('\nLoaded when somebody opens them:');
  for (const { name, gzip } of pages.toSorted((a, b) => b.gzip - a.gzip)) row(name, kb(gzip));
  const isOver = judge('all pages', sum(pages, 'gzip'), limits.pages);
  row('  with the texts of every language', kb(sum(brought, 'gzip')));
  return isOver;
};

await runScript(async () => {
  const { without, having } = await buildPanels();
  const [old, panel] = [readPanel(without), readPanel(having)];
  const [before, after] = [firstChunks(without, old), firstChunks(having, panel)];
  const known = filesOf([...old.values()]);
  const brought = [...panel.values()].filter(
    (chunk) => !after.includes(chunk) && chunk.files.some((file) => !known.has(file)),
  );
  const isOver = [reportFirst({ before, after }), reportPages(brought)];
  return isOver.includes(true) ? 1 : 0;
});
