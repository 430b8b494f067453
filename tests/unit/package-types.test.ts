import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { import: string; require: string }>;
  files: string[];
  peerDependencies: Record<string, string>;
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

interface Compiled {
  name: string;
  faults: string[];
  packages: string[];
}

describe('in a site that has the packed plugin', () => {
  let compiled: Compiled[];

  beforeAll(() => {
    const answer = execFileSync(process.execPath, ['scripts/check-types.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    compiled = JSON.parse(answer) as Compiled[];
  }, 120_000);

  it.each(['node16', 'bundler'])(
    'right calls and README’s examples compile by %s, and wrong calls do not',
    (name) => {
      expect(compiled.find((resolution) => resolution.name === name)?.faults).toEqual([]);
    },
  );

  it('the declarations ask for nothing but Strapi, which every site has', () => {
    for (const { packages } of compiled) expect(packages).toEqual(['@strapi/strapi']);
    expect(manifest.peerDependencies).toHaveProperty('@strapi/strapi');
  });
});
