import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importFile, previewFile, sendFile, upload } from '../../support/imports';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { countRows, setRows } from '../../support/rows';

const codeOf = ({ body }: { body: { error?: { details: { code?: string } } } }) =>
  body.error?.details.code;

const people = (domain: string, count: number): string =>
  ['email', ...Array.from({ length: count }, (_, index) => `p${index}@${domain}`)].join('\n');

describe('an import', () => {
  const office = officeForTests({ config: { maxImportRows: 5, worker: { enabled: false } } });

  const refused = async (file: Buffer | string, options: object) => {
    const answer = await sendFile(office.site, file, options);
    return [answer.status, codeOf(answer)];
  };

  /** The addresses that the admin of these tests has had mailed. */
  const countedToday = async (): Promise<number> => {
    const rows = await office.site.strapi.db.connection('member_invites_guesses').select('points');
    return Math.max(0, ...rows.map(({ points }) => Number(points)));
  };

  beforeAll(async () => {
    await office.site.adminToken();
  });

  it('of more rows than are allowed leaves nothing behind', async () => {
    const before = await countRows(office.site.strapi);
    const answer = await sendFile(office.site, people('many.test', 6));
    expect(answer.status).toBe(400);
    expect(answer.body.error.details).toMatchObject({ code: 'too_many_rows', maxImportRows: 5 });
    expect(await countRows(office.site.strapi)).toEqual(before);
    expect(await previewFile(office.site, people('many.test', 6))).toMatchObject({
      maxImportRows: 5,
    });
    expect((await importFile(office.site, people('few.test', 5))).counts.added).toBe(5);
  });

  it.each<[string, string, object, (string | undefined)[]]>([
    ['no column of addresses', 'first name\nAnn\n', {}, ['invalid_request']],
    ['no column chosen for them', people('x.test', 1), { columns: [null] }, ['invalid_request']],
    ['two of them', 'a,b\nx@a.test,\n', { columns: ['email', 'email'] }, ['invalid_request']],
    ['an unknown column', 'a\nx@a.test\n', { columns: ['emailKey'] }, ['invalid_request']],
    ['a header alone', 'email,name\n', {}, ['no_addresses']],
    ['an unknown key', people('x.test', 1), { addresses: 'a@b.test' }, ['invalid_request']],
    ['an unknown program', people('x.test', 1), { program: 'nope' }, ['program_unknown']],
    ['an unknown delimiter', people('x.test', 1), { delimiter: '|' }, ['invalid_request']],
    ['no request id', people('x.test', 1), { requestId: undefined }, ['invalid_request']],
  ])('with %s is refused', async (_, file, options, [code]) => {
    expect(await refused(file, options)).toEqual([400, code]);
  });

  it('to be mailed is refused while booking is not for members only', async () => {
    await office.site.settings.allowMemberOnlyBooking(false);
    expect(await refused(people('off.test', 1), { send: true })).toEqual([
      409,
      'member_only_booking_off',
    ]);
    await office.site.settings.allowMemberOnlyBooking();
  });

  it.each(['import', 'import/preview'])(
    '%s takes one file in a form, and never fails',
    async (route) => {
      const token = await office.site.adminToken();
      const post = () =>
        office.site.request
          .post(`/member-invites/batches/${route}`)
          .auth(token, { type: 'bearer' });
      const options = JSON.stringify({ requestId: randomUUID(), send: false });
      // Look only at the files of this test, because others upload to the same folder.
      const marker = `${randomUUID()}@marker.test`;
      const uploads = (): string[] =>
        fs
          .readdirSync(os.tmpdir(), { withFileTypes: true })
          .filter((entry) => entry.isFile() && /^[0-9a-z]{25}$/.test(entry.name))
          .map(({ name }) => path.join(os.tmpdir(), name))
          .filter((file) => fs.readFileSync(file, 'utf8').includes(marker));
      const answers = [
        await post().send({ options }),
        await post().send(`options=${options}`),
        await post().field('options', options),
        await post().field('options', options).field('files', 'email'),
        await post().field('options', options).attach('file', Buffer.from(marker), 'a.csv'),
        await post()
          .field('options', options)
          .attach('files', Buffer.from(marker), 'a.csv')
          .attach('files', Buffer.from(marker), 'b.csv'),
        await post().field('options', '{').attach('files', Buffer.from(marker), 'a.csv'),
        await post().field('options', '[]').attach('files', Buffer.from(marker), 'a.csv'),
        await post().field('options', '"x"').attach('files', Buffer.from(marker), 'a.csv'),
        await post().field('options', '{"x":1}').attach('files', Buffer.from(marker), 'a.csv'),
        await post().field('options', options).attach('files', Buffer.alloc(0), 'a.csv'),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
      expect(uploads()).toEqual([]);
    },
  );

  it('is for admins who may change members; its letters are for those who may invite', async () => {
    const may = async (actions: string[], path: string, send: boolean): Promise<number> => {
      const token = await office.site.adminWith(actions);
      const options = path === 'import' ? { requestId: randomUUID(), send } : { send };
      const file = people(`rights.test`, 1);
      return (await upload(office.site, { path, file, options, token })).status;
    };
    expect(await may(['invite', 'read'], 'import', false)).toBe(403);
    expect(await may(['invite', 'read'], 'import/preview', false)).toBe(403);
    expect(await may(['members'], 'import/preview', true)).toBe(200);
    expect(await may(['members'], 'import', true)).toBe(403);
    expect(await findRows(office, 'member', { email: 'p0@rights.test' })).toEqual([]);
    expect(await may(['members'], 'import', false)).toBe(201);
    expect(await may(['members', 'invite'], 'import', true)).toBe(201);
    expect(await findRow(office, 'member', { email: 'p0@rights.test' })).toMatchObject({
      state: 'pending',
    });
  });

  it('sent again is the same batch', async () => {
    const requestId = randomUUID();
    const file = people('again.test', 3);
    const answers = await Promise.all([
      sendFile(office.site, file, { requestId, send: true }),
      sendFile(office.site, file, { requestId, send: true }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect([[200, 201].join(), [201, 409].join()]).toContain(statuses.join());
    const late = answers.find(({ status }) => status === 409);
    if (late) expect(codeOf(late)).toBe('import_under_way');
    const again = await sendFile(office.site, people('other.test', 1), { requestId, send: true });
    expect(again.status).toBe(200);
    expect(again.body.data).toMatchObject({ requestId, total: 3, counts: { invited: 3 } });
    expect(await findRows(office, 'batch', { requestId })).toHaveLength(1);
    expect(await findRows(office, 'letter', { to: { $contains: '@again.test' } })).toHaveLength(3);
  });

  it('uses up nothing of the day where it fails or is refused, and leaves nothing behind', async () => {
    const { strapi } = office.site;
    const limits = 'plugin::member-invites.limits';
    const usual = strapi.config.get<object>(limits);
    const before = await countRows(strapi);
    let fails = true;
    const stop = strapi.db.lifecycles.subscribe({
      models: [types.logEntry],
      beforeCreateMany() {
        if (fails) throw new Error('The database hiccups.');
      },
    } as never) as unknown as () => void;
    const send = (domain: string, count: number) =>
      sendFile(office.site, people(domain, count), { send: true });
    strapi.config.set(limits, { ...usual, addressesPerAdminADay: (await countedToday()) + 3 });
    try {
      expect((await send('hiccup.test', 3)).status).toBe(500);
      fails = false;
      expect(codeOf(await send('over.test', 4))).toBe('too_many_today');
      expect(await countRows(strapi)).toEqual(before);
      expect((await send('within.test', 3)).status).toBe(201);
    } finally {
      stop();
      strapi.config.set(limits, usual);
    }
  });

  describe('that is being received', () => {
    /** Makes the state after a crash: some lines are stored and no run is working. */
    const halfReceived = async (lockedUntil: Date) => {
      const requestId = randomUUID();
      const { id } = await importFile(office.site, people('half.test', 2), { requestId });
      const batch = await findRow(office, 'batch', { documentId: id });
      const data = { state: 'receiving', lockedBy: 'crashed', lockedUntil };
      await setRows(office.site.strapi, types.batch, { id: batch.id }, data);
      return { requestId, rowId: batch.id };
    };

    it('is not received twice at once', async () => {
      const { requestId, rowId } = await halfReceived(new Date(Date.now() + 30_000));
      expect(await refused(people('half.test', 3), { requestId })).toEqual([
        409,
        'import_under_way',
      ]);
      expect(await findRows(office, 'logEntry', { batch: rowId })).toHaveLength(2);
    });

    it('is received anew where it died half-way', async () => {
      const { requestId, rowId } = await halfReceived(new Date(Date.now() - 1000));
      const answer = await sendFile(office.site, people('anew.test', 3), { requestId });
      expect(answer.status).toBe(201);
      expect(answer.body.data).toMatchObject({ state: 'done', total: 3, counts: { added: 3 } });
      expect(await findRows(office, 'batch', { requestId })).toHaveLength(1);
      expect(await findRows(office, 'logEntry', { batch: rowId })).toEqual([]);
    });

    it('is forgotten an hour after it died', async () => {
      const hour = 60 * 60_000;
      const old = await halfReceived(new Date(Date.now() - hour - 1000));
      const recent = await halfReceived(new Date(Date.now() - hour + 60_000));
      await office.site.strapi.plugin('member-invites').service('imports').forgetAbandoned();
      expect(await findRows(office, 'batch', { id: old.rowId })).toEqual([]);
      expect(await findRows(office, 'logEntry', { batch: old.rowId })).toEqual([]);
      expect(await findRows(office, 'logEntry', { batch: recent.rowId })).toHaveLength(2);
    });
  });
});
