import { parse } from 'csv-parse/sync';
import { asAdmin } from '../../support/invite';
import { importFile, previewFile } from '../../support/imports';
import { findRow, findRows, types, type Row, officeForTests } from '../../support/office';

const head =
  'email,firstName,lastName,language,status,programs,tags,invitedAt,joinedAt,emailNotifications,suppression,phone,paymentMethod';

type Cells = Record<string, string>;

describe('the roster as a file', () => {
  const office = officeForTests({ config: { worker: { enabled: false } } });
  const ids: Record<string, string> = {};

  const create = async (type: 'program' | 'tag' | 'member', data: object): Promise<Row> =>
    office.site.strapi.documents(types[type]).create({ data: data as never }) as never;

  const download = async (query = ''): Promise<string> => {
    const answer = await asAdmin(office.site, 'get', `/members.csv${query}`);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="members-\d{4}-\d\d-\d\d\.csv"$/,
    );
    return answer.text;
  };

  const rows = async (query = ''): Promise<Cells[]> =>
    parse((await download(query)).slice(1), { columns: true });

  beforeAll(async () => {
    const gym = await create('program', { name: 'Gym', slug: 'gym' });
    const pool = await create('program', { name: 'Pool, outdoor', slug: 'pool' });
    const vip = await create('tag', { name: 'vip' });
    const odd = await create('tag', { name: '=odd' });
    Object.assign(ids, { gym: gym.documentId, vip: vip.documentId });
    await create('member', {
      email: 'zoe@export.test',
      firstName: 'Zoé',
      lastName: '<b>Müller</b>, "Dr."',
      language: 'fr',
      phone: '+49 30',
      paymentMethod: 'card',
      programs: [gym.documentId, pool.documentId],
      tags: [vip.documentId, odd.documentId],
      suppression: 'bounced',
    });
    await create('member', {
      email: '+plus@export.test',
      firstName: '=HYPERLINK("http://evil.test","x")',
      lastName: '@SUM(A1)',
      phone: '-1',
      emailNotifications: false,
    });
  });

  it('has everything that the roster keeps, and own attributes behind', async () => {
    const text = await download();
    expect(text.startsWith(`\uFEFF${head}\r\n`)).toBe(true);
    expect((await rows())[0]).toEqual({
      email: 'zoe@export.test',
      firstName: 'Zoé',
      lastName: '<b>Müller</b>, "Dr."',
      language: 'fr',
      status: 'not_invited',
      programs: 'Gym; Pool, outdoor',
      tags: "vip; '=odd",
      invitedAt: '',
      joinedAt: '',
      emailNotifications: 'true',
      suppression: 'bounced',
      phone: "'+49 30",
      paymentMethod: 'card',
    });
  });

  it('has no cell that a spreadsheet runs', async () => {
    const [, row] = await rows();
    expect(row).toMatchObject({
      email: "'+plus@export.test",
      firstName: `'=HYPERLINK("http://evil.test","x")`,
      lastName: "'@SUM(A1)",
      phone: "'-1",
      emailNotifications: 'false',
    });
    for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it('has what the filter leaves, and refuses what is no filter', async () => {
    const emails = async (query: string) => (await rows(query)).map(({ email }) => email);
    expect(await emails(`?program=${ids.gym}`)).toEqual(['zoe@export.test']);
    expect(await emails(`?tag=${ids.vip}&state=not_invited`)).toEqual(['zoe@export.test']);
    expect(await emails('?q=plus')).toEqual(["'+plus@export.test"]);
    expect(await emails('?state=validated')).toEqual([]);
    for (const query of ['?page=1', '?emailKey=x', '?state=nope']) {
      expect((await asAdmin(office.site, 'get', `/members.csv${query}`)).status).toBe(400);
    }
  });

  it('is read back as it was', async () => {
    const file = await download();
    const preview = await previewFile(office.site, file);
    expect(preview.columns).toEqual([
      ...['email', 'firstName', 'lastName', 'language', null, 'program', 'tags'],
      ...[null, null, null, null, 'phone', 'paymentMethod'],
    ]);
    const kept = ['email', 'firstName', 'lastName', 'language', 'phone', 'paymentMethod', 'state'];
    const strip = (row: Row) => [...kept, 'suppression', 'programs', 'tags'].map((key) => row[key]);
    const before = (await findRows(office, 'member')).map(strip);
    await importFile(office.site, file);
    expect((await findRows(office, 'member')).map(strip)).toEqual(before);
    await office.site.strapi.db.query(types.member).deleteMany({});
    // Whoever declined is remembered beyond that, and would not be taken in.
    await office.site.strapi.db.query(types.optOut).deleteMany({});
    const batch = await importFile(office.site, file);
    expect(batch.counts).toMatchObject({ added: 2, invalid: 0 });
    const plus = await findRow(office, 'member', { email: '+plus@export.test' });
    expect(plus).toMatchObject({
      firstName: '=HYPERLINK("http://evil.test","x")',
      lastName: '@SUM(A1)',
      phone: '-1',
    });
    const zoe = await findRow(office, 'member', { email: 'zoe@export.test' });
    const names = (list: unknown) => (list as { name: string }[]).map(({ name }) => name).sort();
    expect(names(zoe.tags)).toEqual(['=odd', 'vip']);
    expect(names(zoe.programs)).toEqual(['Gym', 'Pool, outdoor']);
    expect(zoe).toMatchObject({ lastName: '<b>Müller</b>, "Dr."', phone: '+49 30' });
    expect(await findRows(office, 'tag')).toHaveLength(2);
  });

  it('comes a chunk at a time, whole and once each', async () => {
    const people = Array.from({ length: 1203 }, (_, index) => `p${index}@many.test`);
    const data = people.map((email) => ({ email, state: 'not_invited' }));
    for (let start = 0; start < data.length; start += 60) {
      await office.site.strapi.db
        .query(types.member)
        .createMany({ data: data.slice(start, start + 60) as never });
    }
    const limits: unknown[] = [];
    const listen = ({ sql, bindings }: { sql: string; bindings: unknown[] }): void => {
      if (/from \S*member_invites_members. as/.test(sql)) limits.push(bindings.at(-1));
    };
    const knex = office.site.strapi.db.connection;
    knex.on('query', listen);
    const found = (await rows('?q=many.test')).map(({ email }) => email);
    knex.off('query', listen);
    expect(found).toEqual(people);
    // The first query finds out how large the roster is.
    expect(limits.slice(-3)).toEqual([500, 500, 500]);
    expect(limits.filter((limit) => limit === 500)).toHaveLength(3);
  });
});
