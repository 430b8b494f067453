import fs from 'node:fs';
import path from 'node:path';
import { loadTexts } from '../../../admin/src/translations/load';
import { messageArguments } from './message-arguments';
import { isUsed, prefixedIds } from './source-texts';

const folder = path.join(__dirname, '../../../admin/src/translations');

const read = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;

const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
const languages = files.map((file) => path.basename(file, '.json'));
const en = read('en.json');

it('has English', () => {
  expect(languages).toContain('en');
});

describe.each(files)('%s', (file) => {
  const texts = read(file);

  it('has the ids of English, in their order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en).sort());
  });

  it('leaves no text empty', () => {
    expect(Object.keys(texts).filter((id) => texts[id]?.trim() === '')).toEqual([]);
  });

  it('fills its texts with what English fills them with', () => {
    const filled = (of: Record<string, string>) =>
      Object.fromEntries(Object.entries(of).map(([id, text]) => [id, messageArguments(text)]));
    expect(filled(texts)).toEqual(filled(en));
  });

  it('is loaded for its language, under the prefix of the plugin', async () => {
    const prefixed = Object.entries(texts).map(([id, text]) => [`member-invites.${id}`, text]);
    expect(await loadTexts(path.basename(file, '.json'))).toEqual(Object.fromEntries(prefixed));
  });
});

it('loads nothing for a language without a file', async () => {
  expect(await loadTexts('xx')).toEqual({});
});

it('names no file in the loader that is not there, and none twice', () => {
  const loader = fs.readFileSync(path.join(folder, 'load.ts'), 'utf8');
  const imported = [...loader.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => file);
  expect(imported.sort()).toEqual(files.sort());
});

it('has no text that the panel does not say', () => {
  expect(Object.keys(en).filter((id) => !isUsed(id))).toEqual([]);
});

it('has every text that is given to Strapi by its full id', () => {
  expect(prefixedIds).toContain('menu.members');
  expect(prefixedIds.filter((id) => !Object.hasOwn(en, id))).toEqual([]);
});

describe('the comparison of texts', () => {
  it.each([
    ['{count, plural, one {# line} other {# lines}}', '{count, plural, other {# Zeilen}}', true],
    ['by {who}', 'von {whom}', false],
    ['{n, plural, one {a {x}} other {b}}', '{n, plural, one {a} other {b}}', false],
    ['{n, plural, other {#}}', '{n, selectordinal, other {#}}', false],
    ['{k, select, a {1} other {2}}', '{k, select, b {1} other {2}}', false],
    ['{n, plural, other {#}}', '{n}', false],
    ['{n, number}', '{n}', false],
  ])('compares %s with %s: alike %s', (one, other, isAlike) => {
    const same = JSON.stringify(messageArguments(one)) === JSON.stringify(messageArguments(other));
    expect(same).toBe(isAlike);
  });

  it('refuses what is not a message', () => {
    expect(() => messageArguments('{count, plural, one {#}}')).toThrow();
    expect(() => messageArguments('{count')).toThrow();
  });
});
