import type { Encoding } from '../../../shared/contracts';
import { importFile, previewFile, sendFile } from '../../support/imports';
import { findRow, officeForTests } from '../../support/office';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const encodings: [name: string, encoding: Encoding, encode: (text: string) => Buffer][] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with BOM', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', 'utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 with BOM', 'utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 big-endian with BOM', 'utf-16be', (text) => utf16be(`\uFEFF${text}`)],
  ['Windows-1252', 'windows-1252', (text) => Buffer.from(text, 'latin1')],
];

const delimiters = [',', ';', '\t'] as const;
const lineEnds = { ',': '\r\n', ';': '\n', '\t': '\r' };

const cases = encodings.flatMap(([name, encoding, encode]) =>
  delimiters.map((delimiter) => ({ name, encoding, encode, delimiter })),
);

describe('a file', () => {
  const office = officeForTests({ config: { worker: { enabled: false } } });

  it.each(cases)('in $name with $delimiter is recognised and read', async (one) => {
    const { encoding, encode, delimiter } = one;
    const at = `c${cases.indexOf(one)}.test`;
    const rows = [
      ['Vorname', 'Nachname', 'E-Mail'],
      ['Zoé', 'Müller', `zoe@${at}`],
      ['Bob', `"O""Hara${delimiter} ${lineEnds[delimiter]} Esq."`, `bob@${at}`],
      ['Ann', 'Smith', `ann@${at}`],
    ];
    const file = encode(rows.map((row) => row.join(delimiter)).join(lineEnds[delimiter]));
    const preview = await previewFile(office.site, file);
    expect(preview).toMatchObject({
      encoding,
      delimiter,
      hasHeader: true,
      header: rows[0],
      columns: ['firstName', 'lastName', 'email'],
    });
    const lines = [2, 3, 5];
    expect(preview.rows.map(({ line }) => line)).toEqual(lines);
    const batch = await importFile(office.site, file);
    expect(batch).toMatchObject({ source: 'csv', total: 3, done: 3, counts: { added: 3 } });
    expect(batch.log.map(({ line }) => line)).toEqual(lines);
    expect(await findRow(office, 'member', { email: `zoe@${at}` })).toMatchObject({
      firstName: 'Zoé',
      lastName: 'Müller',
    });
    expect(await findRow(office, 'member', { email: `bob@${at}` })).toMatchObject({
      lastName: `O"Hara${delimiter === '\t' ? '' : delimiter} Esq.`,
    });
  });

  it('is Windows-1252 by a single letter far behind the beginning that is shown', async () => {
    const filler = 'x'.repeat(1000);
    const people = Array.from({ length: 200 }, (_, index) => `p${index}@long.test,Ann,${filler}`);
    const text = ['email,name,notes', ...people, 'last@long.test,André,'].join('\n');
    const file = Buffer.from(text, 'latin1');
    const beginning = file.subarray(0, 100_000);
    expect(await previewFile(office.site, beginning)).toMatchObject({ encoding: 'utf-8' });
    const chosen = await sendFile(office.site, file, { encoding: 'utf-8' });
    expect(chosen.status).toBe(400);
    expect(chosen.body.error.details).toEqual({ code: 'file_unreadable', reason: 'not_utf8' });
    await importFile(office.site, file);
    expect(await findRow(office, 'member', { email: 'last@long.test' })).toMatchObject({
      firstName: 'André',
    });
  });

  it('is read as was chosen and not as it looks', async () => {
    const file = 'email;name,x\na@chosen.test;Ann,b@chosen.test\n';
    const looked = await previewFile(office.site, file);
    expect(looked).toMatchObject({ delimiter: ';', columns: ['email', null] });
    const chosen = { delimiter: ',', hasHeader: false, columns: [null, 'email'] } as const;
    const preview = await previewFile(office.site, file, { ...chosen, columns: [null, 'email'] });
    expect(preview).toMatchObject({ delimiter: ',', hasHeader: false, header: ['', ''] });
    expect(preview.rows.map(({ line, email }) => [line, email])).toEqual([
      [1, null],
      [2, 'b@chosen.test'],
    ]);
  });

  it('begins with the line by which Excel names the delimiter', async () => {
    const preview = await previewFile(
      office.site,
      'sep=;\r\nE-Mail;Name\r\na@excel.test;Ann, B\r\n',
    );
    expect(preview).toMatchObject({ delimiter: ';', columns: ['email', 'name'] });
    expect(preview.rows).toEqual([
      { line: 3, cells: ['a@excel.test', 'Ann, B'], email: 'a@excel.test', outcome: 'invited' },
    ]);
  });

  it.each([
    [
      'a workbook',
      'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0email,name\nxxxxxxxx',
      { reason: 'not_text' },
    ],
    [
      'never closing a quote',
      'email,name\n\na@b.test,Ann\nb@b.test,"Bob\nc@b.test,Cleo\n',
      { reason: 'quote_open', line: 4 },
    ],
    [
      'one endless row',
      `email,name\na@b.test,"Ann\nSmith"\nb@b.test,"${'Bob\n'.repeat(100_000)}`,
      { reason: 'row_too_long', line: 4 },
    ],
    ['blanks', ' \n\n ; \n', { reason: 'empty' }],
    ['all columns', `${'a,'.repeat(1001)}\n`, { reason: 'too_many_columns' }],
  ])('that is %s is refused, and why', async (_, file, why) => {
    for (const path of ['preview', 'import']) {
      const answer =
        path === 'import'
          ? await sendFile(office.site, file)
          : await previewFile(office.site, file).catch((error: Error) => error);
      const told = answer instanceof Error ? answer.message : (answer as { text: string }).text;
      const details = /"details":(\{[^}]*\})/.exec(told)?.[1];
      expect(JSON.parse(details ?? 'null')).toEqual({ code: 'file_unreadable', ...why });
    }
  });
});
