import { headerKey } from '../../../../server/src/domain/csv-reading/header-words';
import { builtInLanguages } from '../../../../server/src/words/book';
import { readLanguage } from '../../../../server/src/domain/csv-reading/language';
import { namesInCell } from '../../../../server/src/domain/csv-reading/names-in-cell';
import { readRow, type ImportCatalogue } from '../../../../server/src/domain/csv-reading/row';
import type { AskableField } from '../../../../server/src/domain/field-values';
import { csvRow, withoutGuards } from '../../../../server/src/domain/csv';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';

const fields: AskableField[] = [
  { name: 'firstName', type: 'string', maxLength: 200 },
  { name: 'lastName', type: 'string', maxLength: 200 },
  { name: 'phone', type: 'string', maxLength: 12, required: true },
  { name: 'vip', type: 'boolean' },
  { name: 'born', type: 'date' },
  { name: 'points', type: 'integer' },
  { name: 'about', type: 'text' },
  {
    name: 'pays',
    type: 'enumeration',
    enum: ['card', 'direct debit'],
    labels: { options: { card: { de: 'Karte' }, 'direct debit': { de: 'Lastschrift' } } },
  },
];

const gym = { id: 7, name: 'Gym' };
const both = { id: 8, name: 'Gym, Pool' };
const catalogue: ImportCatalogue = {
  fields: new Map(fields.map((field) => [field.name, field])),
  programs: new Map([
    ['gym', gym],
    ['gym-2', gym],
    ['gym, pool', both],
  ]),
  tags: new Set(['board, former']),
  languages: builtInLanguages,
};

/** Reads a row that is given by its columns. */
const read = (row: Record<string, string>) => {
  const columns = ['email', ...Object.keys(row)];
  const cells = ['a@b.test', ...Object.values(row)];
  const { values, notes } = readRow(cells, { columns, header: columns, catalogue });
  return { ...values, notes };
};

it.each<[Record<string, string>, object]>([
  [
    { firstName: ' Ann ', lastName: 'de  la\nCruz' },
    { firstName: 'Ann', lastName: 'de la Cruz' },
  ],
  [{ name: 'Smith, Ann' }, { firstName: 'Ann', lastName: 'Smith' }],
  [
    { name: 'Ann Smith', lastName: 'Jones' },
    { firstName: 'Ann', lastName: 'Jones' },
  ],
  [{ language: 'Deutsch' }, { language: 'de' }],
  [{ vip: 'Ja' }, { vip: true }],
  [{ vip: '0' }, { vip: false }],
  [{ born: '3.1.1984' }, { born: '1984-01-03' }],
  [{ points: '12' }, { points: 12 }],
  [{ pays: 'LASTSCHRIFT' }, { pays: 'direct debit' }],
  [{ pays: 'Card' }, { pays: 'card' }],
  [{ about: 'two\nlines' }, { about: 'two\nlines' }],
  [{ firstName: '<b>Ann</b>' }, { firstName: '<b>Ann</b>' }],
  [{ firstName: "'=1+1" }, { firstName: '=1+1' }],
  [{ phone: '', firstName: '  ' }, {}],
])('%j is taken over as %j', (row, attributes) => {
  expect(read(row)).toEqual({ attributes, programs: [], tags: [], notes: [] });
});

it.each<[Record<string, string>, Note]>([
  [{ phone: '1234567890123' }, note('not_taken_over', { columns: ['phone'] })],
  [{ born: '01/02/1984', vip: 'maybe' }, note('not_taken_over', { columns: ['born', 'vip'] })],
  [{ points: '1.5' }, note('not_taken_over', { columns: ['points'] })],
  [{ pays: 'cash' }, note('not_taken_over', { columns: ['pays'] })],
  [{ firstName: 'x'.repeat(201) }, note('not_taken_over', { columns: ['firstName'] })],
  [{ tags: 'x'.repeat(201) }, note('not_taken_over', { columns: ['tags'] })],
  [{ language: 'Klingon' }, note('language_not_known', { language: 'Klingon' })],
  [{ program: 'Yoga; Judo' }, note('program_not_known', { program: 'Yoga, Judo' })],
])('%j is left out, and %j noted', (row, noted) => {
  expect(read(row)).toEqual({ attributes: {}, programs: [], tags: [], notes: [noted] });
});

it('finds programs by name or slug whatever the case, and splits names', () => {
  expect(read({ program: 'GYM|gym-2; Gym, Pool', tags: 'a, b;Board, former|a' })).toEqual({
    attributes: {},
    programs: [7, 8],
    tags: ['a', 'b', 'Board, former'],
    notes: [],
  });
});

it('takes the name from beside the address where no column has one', () => {
  const row = { columns: ['email', 'firstName'], header: ['', ''], catalogue };
  const typed = '"Smith, Ann" <a@b.test>';
  expect(readRow([typed, ''], row)).toMatchObject({
    typed,
    address: { ok: true, email: 'a@b.test' },
    values: { attributes: { firstName: 'Ann', lastName: 'Smith' } },
  });
  expect(readRow([typed, 'Bea'], row).values.attributes).toEqual({ firstName: 'Bea' });
});

it('reads a row that is too short, and one without its address', () => {
  const row = { columns: ['firstName', 'email'], header: ['', ''], catalogue };
  expect(readRow(['Ann'], row)).toMatchObject({
    typed: '',
    address: { ok: false, reason: 'empty' },
  });
});

it.each([
  ['de', 'de'],
  ['de-DE', 'de'],
  ['fr_CA', 'fr'],
  ['German', 'de'],
  ['allemand', 'de'],
  ['ESPAÑOL', 'es'],
  ['Nederlands', 'nl'],
  ['it', 'it'],
  ['pt_BR', 'pt-BR'],
  ['xq', null],
  ['Klingon', null],
  ['', null],
])('%j is the language %j', (cell, language) => {
  expect(readLanguage(cell, builtInLanguages)).toBe(language);
});

it.each(['=1+1', '-x', '+49 1', '@a', 'a;=b', ';=b', 'a;"=b', 'vip; -x', "O'Neil", "'quoted'"])(
  'what was written as CSV is read back: %j',
  (text) => {
    const cell = csvRow([text]).trimEnd();
    const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(withoutGuards(bare)).toBe(text);
  },
);

const accents = '\u0301\u0316'.repeat(50_000);

it.each([
  ['tabs', '\t'.repeat(100_000)],
  ['line breaks and quotes', '\n"'.repeat(50_000)],
  ['accents', `a${accents}`],
  ['accents in an address', `a${accents}@b.test`],
  ['accents in a domain', `a@b${accents}`],
  ['accents in a name', `"a${accents}" <a@b.test>`],
])('reads a huge cell of %s in time, whatever its column', (_, cell) => {
  const started = performance.now();
  for (const target of ['name', 'language', 'program', 'tags', 'firstName'] as const) {
    readRow([cell, cell], { columns: ['email', target], header: [cell, cell], catalogue });
  }
  headerKey(cell);
  csvRow([cell]);
  expect(performance.now() - started).toBeLessThan(3000);
});

it('names tags that do not fit where their column has no name', () => {
  const row = { columns: ['email', 'tags'], header: ['', ''], catalogue };
  expect(readRow(['a@b.test', 'x'.repeat(201)], row).notes).toEqual([
    note('not_taken_over', { columns: ['tags'] }),
  ]);
});

it('splits tags as they are exported', () => {
  expect(namesInCell("vip; '-x; '=y", () => false)).toEqual(['vip', '-x', '=y']);
});
