import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Delimiter, Encoding, ImportTarget } from '../../../shared/contracts/imports';
import { delimiters, encodings } from '../../../shared/contracts/imports';
import { readRecords, type CsvRecord } from '../../../server/src/batches/intake/csv/records';
import { csvRow, withoutGuards } from '../../../server/src/domain/csv';
import { guessColumns, looksLikeHeader } from '../../../server/src/domain/csv-reading/columns';
import { recogniseDelimiter } from '../../../server/src/domain/csv-reading/delimiter';
import { encodingOfStart } from '../../../server/src/domain/csv-reading/encoding';
import { readRow, type ImportCatalogue } from '../../../server/src/domain/csv-reading/row';
import { Refusal } from '../../../server/src/errors';
import '../../support/same-inputs';
import { hostileMegabytes, hostileText } from './hostile-text';

const catalogue: ImportCatalogue = {
  fields: new Map([
    ['firstName', { name: 'firstName', type: 'string', required: false, maxLength: 200 }],
    ['born', { name: 'born', type: 'date', required: false }],
    ['seats', { name: 'seats', type: 'integer', required: false }],
  ]) as ImportCatalogue['fields'],
  programs: new Map([['gym', { id: 1, name: 'Gym' }]]),
  tags: new Set(['vip']),
  languages: ['en', 'de'],
};
const own = [{ name: 'born', labels: { label: 'Date of birth' } }, { name: 'seats' }];
const targets: (ImportTarget | null)[] = [
  'email',
  'name',
  'language',
  'program',
  'tags',
  'born',
  'seats',
  null,
];

/** A longer record is refused before its cells are read. */
const longestRecord = 256 * 1024;

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'csv-of-any-kind-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Reads a file as an import does; a refusal is an answer, anything else that is thrown is not. */
const readFile = async (
  content: string | Uint8Array,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
): Promise<CsvRecord[] | Refusal> => {
  const file = path.join(folder, 'members.csv');
  fs.writeFileSync(file, content);
  const records: CsvRecord[] = [];
  try {
    const read = readRecords({ path: file, isWhole: true }, { encoding, delimiter });
    for await (const record of read) records.push(record);
    return records;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const format = fc.record({
  encoding: fc.constantFrom<Encoding>(...encodings),
  delimiter: fc.constantFrom<Delimiter>(...delimiters),
});

/** Every cell of a row as each kind of column. */
const readInEveryWay = (cells: string[]): void => {
  for (let turn = 0; turn < targets.length; turn += 1) {
    const columns = cells.map((_, at) => targets[(at + turn) % targets.length]!);
    const row = readRow(cells, { columns, header: cells.map(() => 'x'), catalogue });
    expect(Array.isArray(row.notes)).toBe(true);
  }
};

jest.setTimeout(60_000);

describe('the reader of files, whatever it is given,', () => {
  it('reads records or refuses the file, from bytes of any kind', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), hostileText(300));
    await fc.assert(
      fc.asyncProperty(bytes, format, async (content, as) => {
        if (typeof content !== 'string') encodingOfStart(content);
        const read = await readFile(content, as);
        if (read instanceof Refusal) return expect(read.code).toBe('file_unreadable');
        const lines = read.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((one, other) => one - other));
        expect(lines.every((line) => line >= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('recognises some delimiter and some columns, and reads each row', () => {
    const cells = fc.array(hostileText(60), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(hostileText(), fc.array(cells, { maxLength: 5 }), (text, rows) => {
        expect(delimiters).toContain(recogniseDelimiter(text));
        const header = looksLikeHeader(rows, own) ? rows[0]! : null;
        const columns = guessColumns({ header, rows, own });
        expect(columns.filter((target) => target === 'email').length).toBeLessThanOrEqual(1);
        rows.forEach(readInEveryWay);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what the export wrote back as it was', async () => {
    // The reader of files takes no NUL and one kind of line end, and takes an apostrophe before a sign for a guard.
    const plain = hostileText(80).map((text) => text.replace(/['\0\p{Cs}\r\uFEFF]/gu, ''));
    const rows = fc.array(fc.tuple(fc.constant('x'), plain), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const content = written.map((row) => csvRow(row)).join('');
        const read = await readFile(content, { encoding: 'utf-8', delimiter: ',' });
        expect(read).toBeInstanceOf(Array);
        const cells = (read as CsvRecord[]).map((record) => record.cells.map(withoutGuards));
        expect(cells).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('writes no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const [, cell = ''] = /^"?([^]*?)"?\r\n$/.exec(csvRow([text])) ?? [];
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(cell).not.toMatch(/[;\n][\s"]*[=+\-@]/);
      }),
      { numRuns: 2000 },
    );
  });

  // A reader that goes over the text again and again needs hours for each of these.
  it.each(hostileMegabytes)('comes to the end of a megabyte of %s', async (_name, text) => {
    recogniseDelimiter(text);
    guessColumns({ header: [text], rows: [[text]], own });
    readInEveryWay([text.slice(0, longestRecord)]);
    withoutGuards(text);
    csvRow([text]);
    const read = await readFile(text, { encoding: 'utf-8', delimiter: ',' });
    if (read instanceof Refusal) expect(read.code).toBe('file_unreadable');
    else expect(read.every(({ cells }) => cells.length > 0)).toBe(true);
  });
});
