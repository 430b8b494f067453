import fs from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { import: string; require: string }>;
  files: string[];
};

const isThere = (file: string) => fs.existsSync(path.join(root, file));

const entries = ['strapi-server', 'strapi-admin'];

it.each(entries)('the types of %s are built beside what is imported and required', (entry) => {
  const { import: esm, require: cjs } = manifest.exports[`./${entry}`]!;
  expect(isThere(esm.replace(/\.mjs$/, '.d.mts'))).toBe(true);
  expect(isThere(cjs.replace(/\.js$/, '.d.ts'))).toBe(true);
});

it.each(entries)('the types of %s are packed for sites that do not read exports', (entry) => {
  expect(manifest.files).toContain(`${entry}.d.ts`);
  expect(isThere(`${entry}.d.ts`)).toBe(true);
});
