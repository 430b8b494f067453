import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const page = read('docs/security.md');

/** The cases of links, accounts and Strapi's own doors that the page owes a test. */
const cases = [
  ...Array.from({ length: 11 }, (_, at) => `T${at + 1}`),
  ...Array.from({ length: 12 }, (_, at) => `A${at + 1}`),
  ...Array.from({ length: 9 }, (_, at) => `S${at + 1}`),
];

const rowOf = (name: string): string =>
  page.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';

describe('docs/security.md', () => {
  it.each(cases)('names tests for %s that exist', (name) => {
    const named = [...rowOf(name).matchAll(/\(\.\.\/(tests\/[^)]+)\): ([^|<]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file, sentences] of named) {
      const quoted = [...sentences!.matchAll(/“(.+?)”/g)].map(([, sentence]) => sentence!);
      expect(quoted.length).toBeGreaterThan(0);
      const missing = quoted.filter((sentence) => !read(file!).includes(sentence));
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it('names no test of the server for them that PostgreSQL is spared', () => {
    const config = path.join(root, 'tests/api/jest.database.config.cjs');
    const listed = execFileSync('npx', ['jest', '--config', config, '--listTests'], {
      cwd: root,
      env: { ...process.env, TEST_DATABASE: 'postgres' },
      encoding: 'utf8',
    }).split('\n');
    const named = cases.flatMap((name) => rowOf(name).match(/tests\/api\/[^)]+/g) ?? []);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((file) => !listed.includes(path.join(root, file)))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const files = page.match(/(?:tests|server)\/[\w/.-]+\.ts\b/g) ?? [];
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });
});
