import { joinWithConsent } from '../../support/consents';
import { inviteOne } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const hidden = [
  'invitation',
  'letter',
  'batch',
  'logEntry',
  'consent',
  'optOut',
  'joining',
] as const;
const visible = ['member', 'program', 'tag'] as const;

describe('Strapi’s own doors to the records', () => {
  const office = officeForTests();

  const manage = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    office.site.request[method](`/content-manager${path}`)
      .auth(await office.site.superAdminToken(), { type: 'bearer' })
      .send(body);

  beforeAll(async () => {
    await joinWithConsent(office, 'joined@doors.test');
    const { db } = office.site.strapi;
    await db.query(types.optOut).create({ data: { addressHash: 'a'.repeat(64) } });
    const { id } = await findRow(office, 'account', { email: 'joined@doors.test' });
    await db.query(types.joining).create({ data: { account: id, joinedAt: new Date() } as never });
    await inviteOne(office, 'a@doors.test');
    await untilLettersSettled(office.site.strapi);
  });

  it('show members, programs and tags in the Content Manager, and nothing else', async () => {
    const { body } = await manage('get', '/content-types');
    const shown = (body.data as { uid: string; isDisplayed: boolean }[])
      .filter(({ uid, isDisplayed }) => uid.includes('member-invites') && isDisplayed)
      .map(({ uid }) => uid);
    expect(shown.sort()).toEqual(visible.map((name) => types[name]).sort());
  });

  it.each(hidden)('give not even a super admin a way to write the type %s', async (name) => {
    const collection = `/collection-types/${types[name]}`;
    const before = await findRows(office, name);
    const { documentId } = before[0]!;
    const answers = [
      await manage('post', collection, { state: 'accepted', email: 'x@doors.test' }),
      await manage('put', `${collection}/${documentId}`, { state: 'accepted' }),
      await manage('delete', `${collection}/${documentId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await findRows(office, name)).toEqual(before);
  });

  it.each(hidden)('show the type %s to no admin but a super admin', async (name) => {
    const everything = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];
    const token = await office.site.adminWith(everything);
    await office.site.request
      .get(`/content-manager/collection-types/${types[name]}`)
      .auth(token, { type: 'bearer' })
      .expect(403);
  });

  it('show a super admin no secret of an invitation, and tell no right guess from a wrong one', async () => {
    const collection = `/collection-types/${types.invitation}`;
    const { tokenHash, nonce } = await findRow(office, 'invitation', { email: 'a@doors.test' });
    const plain = await manage('get', collection);
    expect(plain.body.results).toHaveLength(2);
    const start = (secret: unknown) => encodeURIComponent(String(secret).slice(0, 8));
    for (const query of [
      '',
      `filters[tokenHash][$startsWith]=${start(tokenHash)}`,
      'filters[tokenHash][$startsWith]=wrong',
      `filters[nonce][$startsWith]=${start(nonce)}`,
      'filters[nonce][$startsWith]=wrong',
      'sort=nonce:desc',
      `_q=${start(tokenHash)}`,
    ]) {
      const { text } = await manage('get', `${collection}?${query}`);
      for (const secret of ['tokenHash', 'nonce', 'openKey', 'emailKey', tokenHash, nonce]) {
        expect(text).not.toContain(String(secret));
      }
      if (query.startsWith('filters')) expect([query, text]).toEqual([query, plain.text]);
    }
  });

  it('let an editor make a member, but not set what follows from other records', async () => {
    const account = await office.site.strapi.db
      .query(types.account)
      .create({ data: { username: 'a', email: 'owner@doors.test' } });
    const { status, body } = await manage('post', `/collection-types/${types.member}`, {
      email: 'New.Person@DOORS.test',
      firstName: 'New',
      emailKey: 'a@doors.test',
      state: 'validated',
      joinedAt: '2020-01-01T00:00:00.000Z',
      account: { connect: [{ id: account.id, documentId: account.documentId }] },
    });
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain('emailKey');
    const row = await findRow(office, 'member', { firstName: 'New' });
    expect(row).toMatchObject({
      email: expect.stringMatching(/^New\.Person@doors\.test$/i),
      emailKey: 'new.person@doors.test',
      state: 'not_invited',
      joinedAt: null,
      account: null,
    });
  });

  it('let an editor change a member, but not set what follows from other records', async () => {
    const before = await findRow(office, 'member', { email: 'a@doors.test' });
    const path = `/collection-types/${types.member}/${before.documentId}`;
    const { status } = await manage('put', path, {
      firstName: 'Changed',
      emailKey: 'evil@doors.test',
      state: 'validated',
      joinedAt: '2020-01-01T00:00:00.000Z',
    });
    expect(status).toBe(200);
    expect(await findRow(office, 'member', { email: 'a@doors.test' })).toMatchObject({
      firstName: 'Changed',
      emailKey: before.emailKey,
      state: 'pending',
      joinedAt: null,
    });
  });

  it('refuse an address that is taken or none, with the field', async () => {
    for (const [email, code] of [
      ['A@DOORS.test', 'email_taken'],
      ['no address', 'email_invalid'],
      ['a@doors.test\r\nBcc: x@doors.test', 'email_invalid'],
    ] as const) {
      const answer = await manage('post', `/collection-types/${types.member}`, { email });
      expect([email, answer.status, answer.body.error.details.code]).toEqual([email, 400, code]);
    }
  });

  it('do not open the records to the content API', async () => {
    const { strapi, request } = office.site;
    const token = await strapi
      .service('admin::api-token')
      .create({ name: 'All', description: '', type: 'full-access', lifespan: null });
    for (const name of [
      'members',
      'programs',
      'invitations',
      'letters',
      'batches',
      'log-entries',
      'consents',
    ]) {
      for (const path of [
        `/api/member-invites/${name}`,
        `/api/${name}`,
        `/api/member-invites-${name}`,
      ]) {
        const read = await request.get(path).auth(token.accessKey, { type: 'bearer' });
        const write = await request
          .post(path)
          .auth(token.accessKey, { type: 'bearer' })
          .send({ data: { state: 'validated', email: 'x@doors.test' } });
        expect([path, read.status, [404, 405].includes(write.status)]).toEqual([path, 404, true]);
      }
    }
    expect(await findRows(office, 'member', { email: 'x@doors.test' })).toEqual([]);
  });
});
