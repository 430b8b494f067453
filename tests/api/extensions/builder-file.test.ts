import {
  addedFields,
  addFields,
  placeOf,
  readWritten,
  writtenByBuilder,
} from '../../support/content-type-builder';
import { indexesOf } from '../../support/indexes';
import { asAdmin, inviteOne } from '../../support/invite';
import { findRow, types, type Office, officeForTests } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';
import { startSite } from '../../support/site';
import { databaseKind, type TestDatabase } from '../../support/databases';

const files = {
  [placeOf('member')]: writtenByBuilder('member'),
  [placeOf('program')]: writtenByBuilder('program'),
};
const members = 'member_invites_members';

/**
 * A site as an earlier version of the plugin left it: its types had lost everything that the builder does not
 * know.
 */
const losing = `
  'use strict';
  module.exports = {
    register({ strapi }) {
      for (const name of ['member', 'program']) {
        const { attributes } = strapi.contentType('plugin::member-invites.' + name);
        for (const attribute of Object.values(attributes)) delete attribute.column;
      }
    },
  };
`;

const copies: string[] = [];
const copy = (more: Record<string, string> = {}): string => {
  const appDir = copyPlayground(more);
  copies.push(appDir);
  return appDir;
};

afterAll(() => copies.forEach(removeCopy));

/** Lists the unique indexes on a table, by their columns. */
const uniqueIndexes = async ({ site }: Pick<Office, 'site'>, table: string): Promise<string[]> =>
  (await indexesOf(site.strapi, table))
    .filter(({ unique }) => unique)
    .map(({ columns }) => columns.join());

describe('the Content-Type Builder', () => {
  it('writes these files when fields are added to the member type', async () => {
    const appDir = copy();
    const site = await startSite({ appDir });
    await addFields(site, types.member, addedFields);
    for (const type of ['member', 'program'] as const) {
      const [written, kept] = [readWritten(appDir, type), writtenByBuilder(type)];
      expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(kept)));
    }
    await site.stop();
  });
});

describe('a site with a field added in the Content-Type Builder', () => {
  const office = officeForTests({ appDir: copy(files) });

  const manage = async (method: 'get' | 'post' | 'put', path: string, body?: object) =>
    office.site.request[method](`/content-manager/collection-types/${types.member}${path}`)
      .auth(await office.site.superAdminToken(), { type: 'bearer' })
      .send(body);

  beforeAll(async () => {
    await inviteOne(office, 'ada@fields.test');
  });

  afterAll(() => office.site.stop());

  it('keeps the unique indexes of the plugin in its database', async () => {
    expect(await uniqueIndexes(office, members)).toEqual(
      expect.arrayContaining(['email_key', 'account_id']),
    );
    expect(await uniqueIndexes(office, 'member_invites_programs')).toContain('name');
  });

  it('refuses a second row for one address, whoever writes it', async () => {
    const row = { email: 'Twin@fields.test', state: 'not_invited' };
    const query = office.site.strapi.db.query(types.member);
    await query.createMany({ data: [row] });
    const outcome = await query.createMany({ data: [row] }).then(
      () => 'written',
      ({ message }: Error) => message,
    );
    expect(outcome).toMatch(/unique|duplicate/i);
  });

  it('has the new fields on the page of a member, in the list and among its filters', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'ada@fields.test' });
    const saved = await manage('put', `/${documentId}`, { nickname: 'A', birthday: '1815-12-10' });
    expect(saved.status).toBe(200);
    const found = await asAdmin(office.site, 'get', '/members?filters[nickname][$eq]=A');
    expect(found.body.data).toMatchObject([
      { email: 'ada@fields.test', nickname: 'A', birthday: '1815-12-10' },
    ]);
    const offered = await asAdmin(office.site, 'get', '/members/attributes');
    const names = (offered.body.data as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['nickname', 'birthday', 'phone', 'state']));
  });

  it('still lets nobody write what the plugin keeps, nor read what is private', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'ada@fields.test' });
    const sent = { state: 'validated', emailKey: 'x@fields.test', joinedAt: new Date() };
    const { text } = await manage('put', `/${documentId}`, sent);
    expect(await findRow(office, 'member', { documentId })).toMatchObject({
      state: 'pending',
      emailKey: 'ada@fields.test',
      joinedAt: null,
    });
    const listed = await manage('get', '?populate=*');
    for (const secret of ['emailKey', 'emailSearch', 'renewedAt']) {
      expect([text, listed.text].join()).not.toContain(secret);
    }
    const { attributes } = office.site.strapi.contentType(types.member);
    expect(attributes.state).toMatchObject({ writable: false, required: true });
    expect(attributes.emailKey).toMatchObject({ writable: false, private: true });
  });
});

describe('a site that had lost the index on the addresses', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await (await databaseKind()).empty();
  });

  afterAll(() => database.drop());

  it('has it again after the next start, and all its members', async () => {
    const before = await startSite({ appDir: copy({ ...files, 'index.js': losing }), database });
    const data = { email: 'kept@lost.test' } as never;
    await before.strapi.documents(types.member).create({ data });
    expect(await uniqueIndexes({ site: before }, members)).not.toContain('email_key');
    await before.stop();

    const after = await startSite({ appDir: copy(files), database });
    expect(await uniqueIndexes({ site: after }, members)).toContain('email_key');
    const row = await findRow({ site: after }, 'member', { email: 'kept@lost.test' });
    expect(row.emailKey).toBe('kept@lost.test');
    await after.stop();
  });
});
