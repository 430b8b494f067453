import { asAdmin, inviteBatch } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const head = '\uFEFFLine,Typed,Address,Outcome,Notes,Letter,Reason,At\r\n';

describe('the output log as a file', () => {
  const office = officeForTests();
  let batch: string;

  const download = (path: string) => asAdmin(office.site, 'get', `/batches/${path}`);

  const linesOf = (text: string): string[] => {
    expect([text.startsWith(head), text.endsWith('\r\n')]).toEqual([true, true]);
    return text.slice(head.length, -2).split('\r\n');
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    const addresses = [
      '"Smith, Alice" <alice@csv.test>',
      '=cmd@csv.test',
      '+39@csv.test',
      '-dash@csv.test',
      '@nobody',
      '<script>alert(1)</script>',
      'ALICE@csv.test',
    ];
    ({ id: batch } = await inviteBatch(office.site, addresses, { onInvalid: 'skip' }));
    await untilLettersSettled(strapi);
    const sentAt = new Date('2026-03-01T10:00:00Z');
    await setRows(strapi, types.letter, {}, { sentAt });
    const reason = '=HYPERLINK("http://evil.test","Click")\nnow';
    await setRows(
      strapi,
      types.letter,
      { to: '+39@csv.test' },
      { state: 'bounced', reason, sentAt },
    );
    const createdAt = new Date('2026-03-01T09:59:00Z');
    await setRows(strapi, types.batch, { documentId: batch }, { createdAt });
  });

  it('is named after the day of the batch and kept in no cache', async () => {
    const { status, headers } = await download(`${batch}/log.csv`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="output-log-2026-03-01.csv"',
      'cache-control': 'no-store',
    });
  });

  it('has every line in order, quoted, and none that is run as a formula', async () => {
    const at = '2026-03-01T10:00:00.000Z';
    const { text } = await download(`${batch}/log.csv`);
    const lines = linesOf(text);
    expect(lines.slice(0, 4)).toEqual([
      `1,"""Smith, Alice"" <alice@csv.test>",alice@csv.test,Invited,,Sent,,${at}`,
      `2,"'=cmd@csv.test","'=cmd@csv.test",Invited,,Sent,,${at}`,
      `3,"'+39@csv.test","'+39@csv.test",Invited,,Bounced,"'=HYPERLINK(""http://evil.test"",""Click"")\nnow",${at}`,
      `4,"'-dash@csv.test","'-dash@csv.test",Invited,,Sent,,${at}`,
    ]);
    expect(lines[4]).toMatch(/^5,"'@nobody",,Not an address,[^,]+,,,$/);
    expect(lines[5]).toMatch(/^6,<script>alert\(1\)<\/script>,,Not an address,[^,]+,,,$/);
    expect(lines.slice(6)).toEqual([
      '7,ALICE@csv.test,ALICE@csv.test,Duplicate,Same as line 1.,,,',
    ]);
  });

  it('has the problems alone where they are asked for', async () => {
    const { text } = await download(`${batch}/log.csv?problems=true`);
    expect(linesOf(text).map((line) => line.split(',')[0])).toEqual(['3', '5', '6']);
  });

  it('is in the language of its reader, and holds no English then', async () => {
    const at = '2026-03-01T10:00:00.000Z';
    const { text } = await download(`${batch}/log.csv?language=de-AT`);
    const [headings, ...lines] = text.slice(1, -2).split('\r\n');
    expect(headings).toBe('Zeile,Eingabe,Adresse,Ergebnis,Hinweise,E-Mail,Grund,Zeitpunkt');
    expect(lines[1]).toBe(`2,"'=cmd@csv.test","'=cmd@csv.test",Eingeladen,,Gesendet,,${at}`);
    expect(lines.slice(4)).toEqual([
      `5,"'@nobody",,Keine Adresse,Vor dem @-Zeichen steht nichts.,,,`,
      '6,<script>alert(1)</script>,,Keine Adresse,Hier stehen zwei Adressen. Geben Sie jeweils nur eine ein.,,,',
      '7,ALICE@csv.test,ALICE@csv.test,Duplikat,Wie Zeile 1.,,,',
    ]);
    const english = await download(`${batch}/log.csv`);
    expect((await download(`${batch}/log.csv?language=ja`)).text).toBe(english.text);
    expect((await download(`${batch}/log.csv?language=d!`)).status).toBe(400);
  });

  it('is not found for a batch that does not exist', async () => {
    for (const id of ['nope', 'abcdefghijklmnopqrstuvwx']) {
      const { status, body, headers } = await download(`${id}/log.csv`);
      expect([status, body.error.details.code]).toEqual([404, 'batch_unknown']);
      expect(headers).not.toHaveProperty('content-disposition');
    }
  });
});
