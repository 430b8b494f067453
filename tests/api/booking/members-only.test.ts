import type { Core } from '@strapi/strapi';
import { allowAction, createAccount, password, signIn } from '../../support/accounts';
import { accept, invite, createProgram } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

const office = officeForTests();
const booking = { data: { place: 'Berth 7', startsAt: '2030-05-01T09:00:00.000Z' } };
let seen: unknown[] = [];

interface State {
  state: { member?: unknown };
  body?: unknown;
}

/** Adds routes of a site: for any member, for holders of a program, and one that requires no session. */
const addRoutes = (strapi: Core.Strapi): void => {
  const policy = 'plugin::member-invites.members-only';
  // Strapi requires this permission on the routes of an API.
  const auth = { scope: ['api::booking.booking.create'] };
  const guarded = (path: string, config: object) => ({
    method: 'GET' as const,
    path: `/api/test${path}`,
    handler: (ctx: State) => {
      seen.push(ctx.state.member);
      ctx.body = {};
    },
    info: {},
    config,
  });
  const routes = [
    guarded('/members', { auth, policies: [policy] }),
    guarded('/sauna', { auth, policies: [{ name: policy, config: { program: 'sauna' } }] }),
    guarded('/open', { auth: false, policies: [policy] }),
  ];
  const ofAdmins = guarded('/admins', { policies: [policy] });
  strapi.server.routes([...routes, ofAdmins] as never);
  ofAdmins.info = { type: 'admin' };
  // A site declares its routes for the content API before the start; these are added later.
  for (const route of routes) route.info = { type: 'content-api' };
};

const book = (jwt?: string) => {
  const test = office.site.request.post('/api/bookings');
  return (jwt === undefined ? test : test.auth(jwt, { type: 'bearer' })).send(booking);
};

const get = (path: string, jwt?: string) => {
  const test = office.site.request.get(path);
  return jwt === undefined ? test : test.auth(jwt, { type: 'bearer' });
};

const joinAs = async (email: string, program?: string): Promise<string> => {
  const token = await invite(office, email, { program });
  return (await accept(office.site, { token, password }).expect(200)).body.jwt;
};

const outsider = async (email: string): Promise<string> => {
  await createAccount(office.site, { email });
  return (await signIn(office.site, email, password).expect(200)).body.jwt;
};

const refusal = {
  data: null,
  error: {
    status: 403,
    name: 'ForbiddenError',
    message: 'Booking is for members only.',
    details: { code: 'members_only' },
  },
};

beforeAll(async () => {
  await allowAction(office.site, 'authenticated', 'api::booking.booking.create');
  await office.site.settings.allowMemberOnlyBooking();
});

beforeEach(() => {
  seen = [];
});

describe('booking, while it is for members only', () => {
  it('is refused to an account that is no member, and nothing is booked', async () => {
    const jwt = await outsider('outsider@x.org');
    const before = await office.site.strapi.db.query('api::booking.booking').count();
    expect((await book(jwt).expect(403)).body).toEqual(refusal);
    expect(await office.site.strapi.db.query('api::booking.booking').count()).toBe(before);
  });

  it('is open to a member, in whose name it is', async () => {
    const jwt = await joinAs('member@x.org');
    const { body } = await book(jwt).expect(201);
    const made = await office.site.strapi.db.query('api::booking.booking').findOne({
      where: { documentId: body.data.id },
      populate: true,
    });
    expect(made).toMatchObject({
      place: 'Berth 7',
      bookedBy: { email: 'member@x.org' },
      member: { email: 'member@x.org' },
    });
  });

  it('is on the page of the member who booked, and of nobody else they name', async () => {
    const jwt = await joinAs('booker@x.org');
    await joinAs('other@x.org');
    const other = await findRow(office, 'member', { email: 'other@x.org' });
    const named = { data: { ...booking.data, member: other.documentId } };
    await office.site.request.post('/api/bookings').auth(jwt, { type: 'bearer' }).send(named);
    await book(jwt).expect(201);
    const booked = async (email: string) => {
      const { documentId } = await findRow(office, 'member', { email });
      const member = await office.site.strapi
        .documents(types.member)
        .findOne({ documentId, populate: ['bookings'] as never });
      return (member as unknown as { bookings: unknown[] }).bookings.length;
    };
    expect(await booked('booker@x.org')).toBeGreaterThanOrEqual(1);
    expect(await booked('other@x.org')).toBe(0);
  });

  it('is closed to whoever is not signed in', async () => {
    await book().expect(403);
    await book('not.a.session').expect(401);
  });

  it('is refused to somebody invited who has an account and has not accepted', async () => {
    const jwt = await outsider('invited@x.org');
    const token = await invite(office, 'invited@x.org');
    expect((await book(jwt).expect(403)).body).toEqual(refusal);
    const { body } = await accept(office.site, { token }, jwt).expect(200);
    await book(body.jwt).expect(201);
  });

  it('is refused to an account put on the roster by its address alone', async () => {
    const jwt = await outsider('by-address@x.org');
    const data = { email: 'by-address@x.org' } as never;
    await office.site.strapi.documents(types.member).create({ data });
    expect((await book(jwt).expect(403)).body).toEqual(refusal);
  });

  it('is refused once the member is deleted', async () => {
    const jwt = await joinAs('leaver@x.org');
    await book(jwt).expect(201);
    const { documentId } = await findRow(office, 'member', { email: 'leaver@x.org' });
    await office.site.strapi.documents(types.member).delete({ documentId });
    expect((await book(jwt).expect(403)).body).toEqual(refusal);
  });

  it('is refused to an account whose member is not validated', async () => {
    const jwt = await joinAs('lapsed@x.org');
    await setRows(
      office.site.strapi,
      types.member,
      { email: 'lapsed@x.org' },
      { state: 'not_invited' },
    );
    expect((await book(jwt).expect(403)).body).toEqual(refusal);
  });
});

describe('booking, while it is not for members only', () => {
  beforeAll(() => office.site.settings.allowMemberOnlyBooking(false));
  afterAll(() => office.site.settings.allowMemberOnlyBooking());

  it('is open to every account', async () => {
    await book(await outsider('anybody@x.org')).expect(201);
  });

  it('lets nobody book in the name of a member', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'member@x.org' });
    const jwt = await outsider('stranger@x.org');
    const named = { data: { ...booking.data, place: 'Berth 9', member: documentId } };
    await office.site.request.post('/api/bookings').auth(jwt, { type: 'bearer' }).send(named);
    const made = await office.site.strapi.db
      .query('api::booking.booking')
      .findMany({ where: { place: 'Berth 9' }, populate: ['member'] });
    expect(made.filter(({ member }) => member)).toEqual([]);
  });

  it('keeps its link to the member who books', async () => {
    const jwt = (await signIn(office.site, 'member@x.org', password).expect(200)).body.jwt;
    const { body } = await book(jwt).expect(201);
    const made = await office.site.strapi.db.query('api::booking.booking').findOne({
      where: { documentId: body.data.id },
      populate: true,
    });
    expect(made).toMatchObject({ member: { email: 'member@x.org' } });
  });

  it('is told to anybody who asks', async () => {
    const path = '/api/member-invites/booking-settings';
    expect((await get(path).expect(200)).body).toEqual({ data: { memberOnlyBooking: false } });
    await office.site.settings.allowMemberOnlyBooking();
    expect((await get(path).expect(200)).body).toEqual({ data: { memberOnlyBooking: true } });
    await office.site.settings.allowMemberOnlyBooking(false);
  });
});

describe("a site's own routes with the policy", () => {
  beforeAll(() => addRoutes(office.site.strapi));

  it('find the member on `ctx.state`', async () => {
    const jwt = await joinAs('state@x.org');
    await get('/api/test/members', jwt).expect(200);
    expect(seen).toMatchObject([{ email: 'state@x.org', state: 'validated' }]);
  });

  it('find the member on `ctx.state` also while the setting is off, whatever program they name', async () => {
    const jwt = await joinAs('state-off@x.org');
    await office.site.settings.allowMemberOnlyBooking(false);
    await get('/api/test/members', jwt).expect(200);
    await get('/api/test/sauna', jwt).expect(200);
    await get('/api/test/members', await outsider('stranger-off@x.org')).expect(200);
    await office.site.settings.allowMemberOnlyBooking();
    const member = { email: 'state-off@x.org', state: 'validated' };
    expect(seen).toMatchObject([member, member, undefined]);
  });

  it('let in only who holds the program they name', async () => {
    const sauna = await createProgram(office.site, { name: 'Sauna' });
    const jetty = await createProgram(office.site, { name: 'Jetty' });
    const bather = await joinAs('bather@x.org', sauna.documentId);
    const sailor = await joinAs('sailor@x.org', jetty.documentId);
    const nobody = await joinAs('no-program@x.org');
    await get('/api/test/sauna', bather).expect(200);
    for (const jwt of [sailor, nobody]) {
      expect((await get('/api/test/sauna', jwt).expect(403)).body).toEqual(refusal);
    }
    await get('/api/test/members', nobody).expect(200);
    expect(seen).toMatchObject([{ programs: [{ slug: 'sauna' }] }, { programs: [] }]);
  });

  it('let in who was given the program after joining, and not who lost it', async () => {
    const jwt = await joinAs('later@x.org');
    const { documentId } = await findRow(office, 'member', { email: 'later@x.org' });
    const sauna = await findRow(office, 'program', { slug: 'sauna' });
    const save = (programs: object) =>
      office.site.strapi
        .documents(types.member)
        .update({ documentId, data: { programs } as never });
    await save({ connect: [sauna.documentId] });
    await get('/api/test/sauna', jwt).expect(200);
    await save({ disconnect: [sauna.documentId] });
    await get('/api/test/sauna', jwt).expect(403);
  });

  it('let in nobody by a program whose slug only looks like theirs', async () => {
    const other = { name: 'Another sauna', slug: 'SAUNA' };
    const jwt = await joinAs(
      'likeness@x.org',
      (await createProgram(office.site, other)).documentId,
    );
    await get('/api/test/members', jwt).expect(200);
    await get('/api/test/sauna', jwt).expect(403);
  });

  it('take no admin for the account that has the same id', async () => {
    await joinAs('same-id@x.org');
    const accounts = await office.site.strapi.db.query(types.account).findMany({ select: ['id'] });
    const admins = [];
    for (let made = 0; made < 3; made += 1) admins.push(await office.site.adminWith([]));
    expect(accounts.map(({ id }) => id)).toEqual(expect.arrayContaining([1, 2, 3]));
    seen = [];
    for (const token of admins) {
      expect((await get('/api/test/admins', token).expect(403)).body).toEqual(refusal);
    }
    expect(seen).toEqual([]);
  });

  it('refuse an account that was blocked or deleted, with a token from before', async () => {
    const { strapi } = office.site;
    const sessions = await Promise.all(
      ['blocked', 'deleted'].map((name) => joinAs(`${name}@x.org`)),
    );
    for (const jwt of sessions) await get('/api/test/members', jwt).expect(200);
    await setRows(strapi, types.account, { email: 'blocked@x.org' }, { blocked: true });
    await strapi.db.query(types.account).delete({ where: { email: 'deleted@x.org' } });
    for (const jwt of sessions) await get('/api/test/members', jwt).expect(401);
  });

  it('do not start with a config that would let in every member', () => {
    const policies = office.site.strapi.get('policies') as unknown as {
      resolve(config: object, info: object): unknown;
    };
    const name = 'plugin::member-invites.members-only';
    const resolve = (config: unknown) => () => policies.resolve([{ name, config }], {});
    for (const config of [{ programs: 'sauna' }, { program: '' }, { program: 1 }, 'sauna', []]) {
      expect(resolve(config)).toThrow('takes { program: <slug> } or nothing');
    }
    for (const config of [undefined, {}, { program: 'sauna' }, { program: undefined }]) {
      expect(resolve(config)).not.toThrow();
    }
  });

  it('refuse, where Strapi asks for no session, who has none', async () => {
    expect((await get('/api/test/open').expect(403)).body).toEqual(refusal);
    expect(seen).toEqual([]);
  });
});
