import { asAdmin } from '../../support/invite';
import { importFile, previewFile } from '../../support/imports';
import { findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const file = [
  'name,email',
  'Ann,ann@lines.test',
  '',
  'Two,two@lines.test;other@lines.test',
  'Bcc,"a@lines.test\r\nBcc: victim@elsewhere.test"',
  'Nobody,',
  ',',
  'Again,ANN@lines.test ',
  '"Smith, Bob","""Smith, Bob"" <bob@lines.test>"',
  'Quoted,"""x"" <y@lines.test>, z@lines.test"',
  'To,"carol@lines.test>,<victim@elsewhere.test"',
].join('\r\n');

describe('the lines of a file', () => {
  const office = officeForTests();

  it('are told beforehand what will become of them', async () => {
    const { rows } = await previewFile(office.site, file);
    expect(rows.map(({ line, email, outcome }) => [line, email, outcome])).toEqual([
      [2, 'ann@lines.test', 'invited'],
      [4, null, 'invalid'],
      [5, null, 'invalid'],
      [7, null, 'invalid'],
      [9, 'ANN@lines.test', 'duplicate'],
      [10, 'bob@lines.test', 'invited'],
      [11, null, 'invalid'],
      [12, null, 'invalid'],
    ]);
    expect(await findRows(office, 'batch')).toEqual([]);
  });

  const wrong = (fault: unknown) => [{ id: 'address_wrong', values: { fault } }];

  it('have one outcome each, by the numbers of the file; nobody else is written to', async () => {
    const batch = await importFile(office.site, file, { send: true });
    await untilLettersSettled(office.site.strapi);
    expect(batch).toMatchObject({ total: 8, done: 8 });
    expect(batch.log.map(({ line, outcome, notes }) => [line, outcome, notes])).toEqual([
      [2, 'invited', undefined],
      [4, 'invalid', wrong('two_addresses')],
      [5, 'invalid', wrong('control_character')],
      [7, 'invalid', wrong('empty')],
      [9, 'duplicate', [{ id: 'same_as_line', values: { line: 2 } }]],
      [10, 'invited', undefined],
      [11, 'invalid', wrong('two_addresses')],
      [12, 'invalid', wrong(expect.any(String))],
    ]);
    const recipients = office.mail.letters.flatMap((letter) => letter.recipients).sort();
    expect(recipients).toEqual(['ann@lines.test', 'bob@lines.test']);
    for (const { raw } of office.mail.letters) expect(raw).not.toContain('victim');
    const { text } = await asAdmin(office.site, 'get', `/batches/${batch.id}/log.csv?problems=1`);
    const numbers = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[0]);
    expect(numbers.filter((number) => /^\d+$/.test(number!))).toEqual(['4', '5', '7', '11', '12']);
  });

  it('names a new member as a spreadsheet wrote them', async () => {
    const [bob] = await findRows(office, 'member', { email: 'bob@lines.test' });
    expect(bob).toMatchObject({ firstName: 'Bob', lastName: 'Smith', state: 'pending' });
  });
});
