import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { partOf } from './source-map.mjs';

// Dynamic imports have a bracket after the word, so they are not matched.
const staticImport = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

/** Reads a built chunk without the line that points at its source map, which a site does not build. */
const codeOf = (file) =>
  fs.readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=[^\n]*\s*$/, '\n');

export const gzipped = (code) => gzipSync(code, { level: 9 }).length;

const readChunk = (folder, name) => {
  const code = codeOf(path.join(folder, name));
  const map = JSON.parse(fs.readFileSync(path.join(folder, `${name}.map`), 'utf8'));
  // Both panels are built in folders of their own: what they share lies outside, what they made inside.
  const fileOf = (source) => {
    const file = path.resolve(folder, source);
    const within = path.relative(path.resolve(folder, '../..'), file);
    return within.startsWith('..') ? file : within;
  };
  return {
    name,
    bytes: Buffer.byteLength(code),
    gzip: gzipped(code),
    imports: [...code.matchAll(staticImport)].map(([, imported]) => imported),
    files: map.sources.map(fileOf),
    partFrom: (isWanted) => partOf(code, map, (source) => isWanted(fileOf(source))),
  };
};

/** Reads every chunk of a built panel by its name, with the files it was made of. */
export const readPanel = (folder) => {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readChunk(folder, name)]));
};

/** Finds what the browser must have before it shows anything: the scripts of the page and all they import. */
export const firstChunks = (folder, panel) => {
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const found = new Set();
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    panel.get(name).imports.forEach(add);
  };
  for (const [, name] of page.matchAll(/(?:src|href)="[^"]*\/([^/"]+\.js)"/g)) add(name);
  return [...found].map((name) => panel.get(name));
};
