import fs from 'node:fs';
import path from 'node:path';
import { indexesOf } from '../../support/indexes';
import { inviteOne } from '../../support/invite';
import { findRow, openOffice, types, type Office } from '../../support/office';
import { copyPlayground, removeCopy } from '../../support/playground-copy';
import { untilLettersSettled } from '../../support/rows';

const file = path.join(__dirname, '../../support/extensions/changed-types.cjs');

interface Type {
  options: Record<string, unknown>;
  pluginOptions: Record<string, unknown>;
  info: Record<string, unknown>;
  attributes: Record<string, object>;
}

describe('a site whose extension changes the types of the plugin', () => {
  let office: Office;
  let appDir: string;

  const member = () => office.site.strapi.contentType(types.member) as unknown as Type;

  const manage = async (method: 'get' | 'post', door: string, body?: object) =>
    office.site.request[method](`/content-manager${door}`)
      .auth(await office.site.superAdminToken(), { type: 'bearer' })
      .send(body);

  beforeAll(async () => {
    const extension = fs.readFileSync(file, 'utf8');
    appDir = copyPlayground({ 'extensions/member-invites/strapi-server.js': extension });
    office = await openOffice({ appDir });
    await inviteOne(office, 'ada@changed.test');
    await untilLettersSettled(office.site.strapi);
  });

  afterAll(() => removeCopy(appDir));

  it('invites as before, into the tables of the plugin', async () => {
    expect(await findRow(office, 'member', { email: 'ada@changed.test' })).toMatchObject({
      state: 'pending',
      emailKey: 'ada@changed.test',
      suppression: null,
      joinedAt: null,
    });
    expect(await findRow(office, 'letter', { to: 'ada@changed.test' })).toMatchObject({
      state: 'sent',
    });
    const names = ['member_invites_members', 'member_invites_letters', 'people', 'posts'];
    const { db } = office.site.strapi;
    const there = await Promise.all(names.map((name) => db.getSchemaConnection().hasTable(name)));
    expect(there).toEqual([true, true, false, false]);
  });

  it('has every index of the plugin, and its own', async () => {
    const indexes = await indexesOf(office.site.strapi, 'member_invites_members');
    const columns = indexes.map((index) => [index.columns.join(), index.unique]);
    expect(columns).toEqual(
      expect.arrayContaining([
        ['email_key', true],
        ['account_id', true],
        ['state,created_at,id', false],
        ['club', false],
      ]),
    );
    const letters = await indexesOf(office.site.strapi, 'member_invites_letters');
    expect(letters.map((index) => index.columns.join())).toContain('batch_id,state');
  });

  it('has the attributes of the plugin as they are, and its own behind them', () => {
    const { attributes } = member();
    expect(attributes).toMatchObject({
      email: { required: true },
      emailKey: { private: true, writable: false, column: { unique: true } },
      state: { type: 'enumeration', default: 'not_invited', writable: false },
      account: { useJoinTable: false, writable: false },
      joinedAt: { type: 'datetime', writable: false },
      club: { type: 'string' },
    });
    expect(attributes.suppression).not.toHaveProperty('default');
    expect(Object.keys(attributes).slice(0, 4)).toEqual([
      'email',
      'emailKey',
      'firstName',
      'lastName',
    ]);
    expect(office.site.log).toContainEqual(expect.stringContaining('"state" of the type plugin'));
  });

  it('keeps what it adds and calls differently', async () => {
    expect(member().attributes.firstName).toMatchObject({ required: true, maxLength: 200 });
    expect(member().info).toMatchObject({ displayName: 'Guest', singularName: 'member' });
    expect(member().options).toMatchObject({ mine: true });
    expect(member().pluginOptions).toMatchObject({ mine: {} });
    const { body } = await manage('get', `/content-types/${types.member}/configuration`);
    expect(body.data.contentType.metadatas.email.edit.label).toBe('Mail');
  });

  it('has one row for a member, neither drafts nor translations', async () => {
    expect(member().options).toMatchObject({ draftAndPublish: false });
    expect(member().pluginOptions).not.toHaveProperty('i18n');
    const one = await manage('post', `/collection-types/${types.member}?plugins[i18n][locale]=fr`, {
      email: 'one@changed.test',
      firstName: 'One',
    });
    expect([one.status, one.body.data?.publishedAt]).toEqual([201, expect.any(String)]);
    await findRow(office, 'member', { email: 'one@changed.test' });
  });

  it('shows no key of an address, and no letter, in the Content Manager', async () => {
    const list = await manage('get', `/collection-types/${types.member}`);
    expect(list.text).toContain('ada@changed.test');
    expect(list.text).not.toContain('emailKey');
    const { body } = await manage('get', '/content-types');
    const shown = (body.data as { uid: string; isDisplayed: boolean }[])
      .filter(({ uid, isDisplayed }) => uid.includes('member-invites') && isDisplayed)
      .map(({ uid }) => uid);
    expect(shown.sort()).toEqual([types.member, types.program, types.tag].sort());
    const made = await manage('post', `/collection-types/${types.letter}`, { to: 'x@x.org' });
    expect(made.status).toBe(403);
  });
});
