import type { Core } from '@strapi/strapi';
import { allowAction, password } from '../../support/accounts';
import { apiToken } from '../../support/api-tokens';
import { inviteBatch } from '../../support/invite';
import { accept, createProgram, invite } from '../../support/invitee';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';
import { receiveWebhooks } from '../../support/webhook-receiver';

const office = officeForTests();
const booking = 'api::booking.booking';
const resetToken = 'reset-token-of-ada';

/** Names of what no door of Strapi shows. */
const secretNames = [
  'emailKey',
  'emailSearch',
  'firstNameSearch',
  'lastNameSearch',
  'renewedAt',
  'tokenHash',
  'nonce',
  'password',
  'resetPasswordToken',
  'confirmationToken',
  'registrationToken',
];

/** Queries that would tell the beginning of a secret, as a right and as a wrong guess. */
const guesses = [
  ['[emailKey][$startsWith]', 'ada'],
  ['[emailSearch][$startsWith]', Buffer.from('ada').toString('hex')],
  ['[account][password][$startsWith]', '$2'],
  ['[account][resetPasswordToken][$startsWith]', 'reset'],
  ['[account][$or][0][resetPasswordToken][$startsWith]', 'reset'],
  ['[createdBy][email][$startsWith]', 'admin'],
  ['[createdBy][resetPasswordToken][$null]', 'true'],
] as const;

const expectNoSecret = (text: string): void => {
  expect(secretNames.filter((name) => text.includes(`"${name}":`))).toEqual([]);
  for (const secret of [resetToken, '$2']) expect(text).not.toContain(secret);
};

/** A list of bookings as Strapi's own controllers make it: a query is judged, and so is the answer. */
const addList = (strapi: Core.Strapi): void => {
  const type = strapi.contentType(booking);
  const route = {
    method: 'GET' as const,
    path: '/api/test/bookings',
    async handler(ctx: { query: object; state: { auth: never }; body?: unknown }) {
      const { auth } = ctx.state;
      await strapi.contentAPI.validate.query(ctx.query as never, type, { auth });
      const query = await strapi.contentAPI.sanitize.query(ctx.query as never, type, { auth });
      const found = await strapi.documents(booking).findMany(query as never);
      ctx.body = await strapi.contentAPI.sanitize.output(found, type, { auth });
    },
    info: {},
    config: { auth: { scope: [`${booking}.create`] } },
  };
  strapi.server.routes([route] as never);
  route.info = { type: 'content-api' };
};

const get = async (path: string, token: string) =>
  office.site.request.get(path).auth(token, { type: 'bearer' });

let jwt: string;

beforeAll(async () => {
  const { strapi } = office.site;
  const program = await createProgram(office.site, { name: 'Night parking' });
  const token = await invite(office, 'ada@doors.test', { program: program.documentId });
  jwt = (await accept(office.site, { token, password }).expect(200)).body.jwt;
  await untilLettersSettled(strapi);
  await setRows(strapi, types.account, {}, { resetPasswordToken: resetToken });
  await allowAction(office.site, 'authenticated', `${booking}.create`);
  const { documentId } = await findRow(office, 'member', { email: 'ada@doors.test' });
  const data = { place: 'Berth 1', startsAt: '2030-05-01T09:00:00.000Z', member: documentId };
  await strapi.documents(booking).create({ data: data as never });
  addList(strapi);
});

describe('a list of the site whose type points at members', () => {
  const list = '/api/test/bookings';

  it('shows a token that may do everything the member, and no secret', async () => {
    const token = await apiToken(office.site, 'full-access');
    const deep = 'populate[member][populate][account][populate]=*';
    for (const query of ['populate=*', 'populate[member][populate]=*', deep]) {
      const { status, text } = await get(`${list}?${query}`, token);
      expect([query, status]).toEqual([query, 200]);
      expect(text).toContain('ada@doors.test');
      expectNoSecret(text);
    }
  });

  it('shows an account and a token with rights of its own no member', async () => {
    const { strapi } = office.site;
    const custom = await strapi.service('admin::api-token').create({
      name: 'Custom',
      type: 'custom',
      description: '',
      lifespan: null,
      permissions: [`${booking}.create`],
    });
    for (const token of [jwt, custom.accessKey]) {
      const plain = await get(list, token);
      expect([plain.status, plain.body.length]).toEqual([200, 1]);
      for (const query of ['populate=*', 'populate=member', 'populate[member][populate]=*']) {
        const { text } = await get(`${list}?${query}`, token);
        expect(text).not.toContain('ada@doors.test');
      }
      for (const value of ['validated', 'pending']) {
        const { status } = await get(`${list}?filters[member][state]=${value}`, token);
        expect(status).toBe(400);
      }
    }
  });

  it('tells no right guess at a secret from a wrong one, by a filter or by its order', async () => {
    const tokens = [jwt, await apiToken(office.site, 'full-access')];
    for (const token of tokens) {
      for (const [path, right] of guesses) {
        const [one, other] = [
          await get(`${list}?filters[member]${path}=${encodeURIComponent(right)}`, token),
          await get(`${list}?filters[member]${path}=zzz`, token),
        ];
        expect([path, one.status, one.text]).toEqual([path, 400, other.text]);
      }
      for (const sort of ['member.emailKey', 'member.account.password', 'member.createdBy.email']) {
        expect([sort, (await get(`${list}?sort=${sort}`, token)).status]).toEqual([sort, 400]);
      }
    }
  });

  it('is no way from an account to its member', async () => {
    for (const query of ['populate=*', 'populate=member', 'fields=resetPasswordToken']) {
      const { text } = await get(`/api/users/me?${query}`, jwt);
      expectNoSecret(text);
      expect(text).not.toContain('Night parking');
    }
  });
});

/** Adds a route of a site whose own type points at an invitation or a line of a log. */
const addWritten = (strapi: Core.Strapi, name: 'invitation' | 'logEntry'): void => {
  const route = {
    method: 'GET' as const,
    path: `/api/test/${name}`,
    async handler(ctx: { state: { auth: never }; body?: unknown }) {
      const { auth } = ctx.state;
      const [row] = await strapi.db.query(types[name]).findMany({ populate: true, limit: 1 });
      ctx.body = await strapi.contentAPI.sanitize.output(row, strapi.contentType(types[name]), {
        auth,
      });
    },
    info: {},
    config: { auth: { scope: [`${booking}.create`] } },
  };
  strapi.server.routes([route] as never);
  route.info = { type: 'content-api' };
};

describe('a type of the site that points at what the plugin alone writes', () => {
  it.each([
    ['invitation', 'invitedBy'],
    ['logEntry', 'actor'],
  ] as const)('shows of the type %s neither a secret nor %s', async (name, admin) => {
    addWritten(office.site.strapi, name);
    const [row] = await findRows(office, name);
    expect((row![admin] as { email: string }).email).toContain('@organisation.test');
    const { body, text } = await get(
      `/api/test/${name}`,
      await apiToken(office.site, 'full-access'),
    );
    expect(body.member).toMatchObject({ email: 'ada@doors.test' });
    expectNoSecret(text);
    expect(text).not.toContain('@organisation.test');
  });
});

describe('an editor who may change members in the Content Manager, and nothing of the plugin', () => {
  let token: string;
  const collection = `/content-manager/collection-types/${types.member}`;

  beforeAll(async () => {
    const { strapi } = office.site;
    token = await office.site.adminWith([]);
    const [editor] = await strapi.db
      .query('admin::user')
      .findMany({ orderBy: { id: 'desc' }, limit: 1, populate: ['roles'] });
    const hidden = new Set(['emailKey', 'renewedAt', 'bookings', 'localizations']);
    const fields = Object.keys(strapi.contentType(types.member).attributes).filter(
      (name) => !hidden.has(name) && !/Search$|^(id|documentId|locale)$|(At|By)$/.test(name),
    );
    const permissions = ['create', 'read', 'update', 'delete'].map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: types.member,
      properties: { fields },
      conditions: [],
    }));
    await strapi.service('admin::role').assignPermissions(editor.roles[0].id, permissions);
  });

  it('is shown no secret, and cannot tell a right guess from a wrong one', async () => {
    for (const [path, right] of guesses) {
      const [one, other] = [
        await get(`${collection}?filters${path}=${encodeURIComponent(right)}`, token),
        await get(`${collection}?filters${path}=zzz`, token),
      ];
      expect([path, one.status, one.text]).toEqual([path, other.status, other.text]);
      expectNoSecret(one.text);
    }
    for (const query of ['populate=*', 'sort=account.password:asc', `_q=${resetToken}`]) {
      expectNoSecret((await get(`${collection}?${query}`, token)).text);
    }
    expect((await get(`${collection}?_q=${resetToken}`, token)).body.results).toEqual([]);
  });

  it('reaches no invitation, letter, batch or line, by its list or by a relation', async () => {
    const paths = (['invitation', 'letter', 'batch', 'logEntry'] as const).flatMap((name) => [
      `/content-manager/collection-types/${types[name]}`,
      `/content-manager/relations/${types[name]}/member`,
      `/content-manager/relations/${types[name]}/program`,
    ]);
    for (const path of paths) {
      const { status, text } = await get(path, token);
      expect([path, status >= 400]).toEqual([path, true]);
      expect(text).not.toContain('doors.test');
    }
  });

  it('makes nobody a member by a copy, and opens no page of the panel', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'ada@doors.test' });
    await office.site.request
      .post(`${collection}/clone/${documentId}`)
      .auth(token, { type: 'bearer' })
      .send({ email: 'copy@doors.test', state: 'validated' });
    const copy = await findRow(office, 'member', { email: 'copy@doors.test' });
    expect(copy).toMatchObject({ state: 'not_invited', account: null, joinedAt: null });
    for (const path of ['/members', '/members.csv', '/invitations', '/batches', '/settings']) {
      expect((await get(`/member-invites${path}`, token)).status).toBe(403);
    }
  });
});

describe('a token that an admin made for a program', () => {
  it('can do what it was given, and nothing else that its owner can', async () => {
    const owner = await office.site.superAdminToken();
    const { body } = await office.site.request
      .post('/admin/admin-tokens')
      .auth(owner, { type: 'bearer' })
      .send({
        name: 'Reader',
        description: '',
        lifespan: null,
        kind: 'admin',
        adminPermissions: [
          { action: 'plugin::member-invites.read', subject: null, properties: {}, conditions: [] },
        ],
      })
      .expect(201);
    const token = body.data.accessKey as string;
    expect((await get('/member-invites/members', token)).status).toBe(200);
    for (const path of ['/members/accounts', '/settings/choices']) {
      expect([path, (await get(`/member-invites${path}`, token)).status]).toEqual([path, 403]);
    }
    const asked = { requestId: 'by-a-token', addresses: 'new@doors.test', send: true };
    const { status } = await office.site.request
      .post('/member-invites/batches')
      .auth(token, { type: 'bearer' })
      .send(asked);
    expect(status).toBe(403);
  });
});

describe('webhooks of Strapi about members', () => {
  it('bring no secret', async () => {
    const { strapi } = office.site;
    const events = ['entry.create', 'entry.update', 'entry.delete'];
    const webhooks = await receiveWebhooks(strapi, events);
    const members = strapi.documents(types.member);
    const { documentId } = await members.create({ data: { email: 'hook@doors.test' } as never });
    await inviteBatch(office.site, ['hook@doors.test']);
    await members.update({ documentId, data: { firstName: 'Ada' } as never });
    await members.delete({ documentId });
    await until(() => webhooks.bodies.some((body) => body.includes('entry.delete')));
    await webhooks.stop();
    const told = webhooks.bodies.map((body) => JSON.parse(body).event);
    expect(new Set(told)).toEqual(new Set(events));
    webhooks.bodies.forEach(expectNoSecret);
  });
});
