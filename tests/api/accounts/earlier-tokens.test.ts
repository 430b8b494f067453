import { randomUUID } from 'node:crypto';
import {
  accountOf,
  allowAction,
  createAccount,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { actOnMembers, untilDone } from '../../support/act';
import { asAdmin } from '../../support/invite';
import { accept, invite } from '../../support/invitee';
import { findRows, findRow, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';
import { eraseMembers } from '../../support/traces';

const booking = { data: { place: 'Berth 7', startsAt: '2030-05-01T09:00:00.000Z' } };

interface Session {
  jwt: string;
  refreshToken?: string;
}

/** A stranger who knew the account before its owner joined kept a token of each kind. */
describe.each(['legacy-support', 'refresh'])('after joining, in JWT mode %s', (mode) => {
  const office = officeForTests({ env: { JWT_MANAGEMENT: mode, GRAPHQL: 'true' } });

  beforeAll(async () => {
    await allowAction(office.site, 'authenticated', 'api::booking.booking.create');
    await office.site.settings.allowMemberOnlyBooking();
  });

  afterAll(() => office.site.stop());

  const signedIn = async (email: string): Promise<Session> =>
    (await signIn(office.site, email, password).expect(200)).body;

  /** Makes an account with somebody else's session, whose owner then joins by the link. */
  const joinAfter = async (email: string): Promise<{ kept: Session; owner: Session }> => {
    await createAccount(office.site, { email });
    const kept = await signedIn(email);
    const token = await invite(office, email);
    const { jwt } = await signedIn(email);
    return { kept, owner: (await accept(office.site, { token }, jwt).expect(200)).body };
  };

  const book = (jwt: string) =>
    office.site.request.post('/api/bookings').auth(jwt, { type: 'bearer' }).send(booking);

  const askGraphql = async (jwt: string): Promise<unknown> =>
    (
      await office.site.request
        .post('/graphql')
        .auth(jwt, { type: 'bearer' })
        .send({ query: '{ me { email } }' })
    ).body.data?.me ?? null;

  it('a token kept from before opens nothing, over REST and GraphQL, and the new one does', async () => {
    const email = 'kept@x.org';
    const { kept, owner } = await joinAfter(email);
    await whoAmI(office.site, kept.jwt).expect(401);
    await book(kept.jwt).expect(401);
    expect(await askGraphql(kept.jwt)).toBeNull();
    await whoAmI(office.site, owner.jwt).expect(200);
    await book(owner.jwt).expect(201);
    expect(await askGraphql(owner.jwt)).toEqual({ email });
  });

  it('a sign-in right after joining holds', async () => {
    const email = 'again@x.org';
    await joinAfter(email);
    await whoAmI(office.site, (await signedIn(email)).jwt).expect(200);
  });

  const memberOf = (email: string) => findRow(office, 'member', { email });

  const leaving: [string, (email: string) => Promise<unknown>][] = [
    [
      'deleted from the roster',
      async (email) =>
        actOnMembers(office.site, 'delete', { ids: [(await memberOf(email)).documentId] }),
    ],
    [
      'deleted by code',
      async (email) => {
        const { documentId } = await memberOf(email);
        await office.site.strapi.documents(types.member).delete({ documentId });
      },
    ],
    [
      'erased without the account',
      async (email) => eraseMembers(office, { ids: [(await memberOf(email)).documentId] }, false),
    ],
    [
      'unlinked by code',
      async (email) => {
        const where = { id: (await memberOf(email)).id };
        const data = { account: null, state: 'not_invited' };
        await office.site.strapi.db.query(types.member).update({ where, data });
      },
    ],
  ];

  it.each(leaving)(
    'a token kept from before opens nothing once the member is %s',
    async (how, leave) => {
      const email = `${how.replaceAll(' ', '-')}@x.org`;
      const { kept, owner } = await joinAfter(email);
      const { id } = await accountOf(office.site, email);
      await leave(email);
      await whoAmI(office.site, kept.jwt).expect(401);
      await whoAmI(office.site, owner.jwt).expect(200);
      expect(await findRows(office, 'joining', { account: { id } })).toHaveLength(1);
      await office.site.strapi.db.query(types.account).delete({ where: { id } });
      expect(await findRows(office, 'joining')).toEqual([]);
    },
  );

  it("a site's own code gets no account from a token kept from before", async () => {
    const { kept, owner } = await joinAfter('own-code@x.org');
    const jwt = office.site.strapi.plugin('users-permissions').service('jwt');
    await expect(jwt.verify(kept.jwt)).rejects.toThrow('Invalid token.');
    expect(await jwt.verify(owner.jwt)).toMatchObject({ id: expect.any(Number) });
  });

  it('a letter to reset the password or to confirm the address, kept from before, is worth nothing', async () => {
    const email = 'mailed@x.org';
    await createAccount(office.site, {
      email,
      resetPasswordToken: 'kept-reset',
      confirmationToken: 'kept-confirmation',
    });
    const token = await invite(office, email);
    await accept(office.site, { token }, (await signedIn(email)).jwt).expect(200);
    const reset = { code: 'kept-reset', password, passwordConfirmation: password };
    await office.site.request.post('/api/auth/reset-password').send(reset).expect(400);
    await office.site.request
      .get('/api/auth/email-confirmation?confirmation=kept-confirmation')
      .expect(400);
  });

  const refresh = (refreshToken: string | undefined) =>
    office.site.request.post('/api/auth/refresh').send({ refreshToken });

  it('the account of somebody else keeps its sessions', async () => {
    await createAccount(office.site, { email: 'bystander@x.org' });
    const other = await signedIn('bystander@x.org');
    await joinAfter('joins@x.org');
    await whoAmI(office.site, other.jwt).expect(200);
    if (mode === 'refresh') await refresh(other.refreshToken).expect(200);
  });

  it('an account that staff put on the roster asks for a sign-in again', async () => {
    const email = 'added-by-staff@x.org';
    await createAccount(office.site, { email });
    const kept = await signedIn(email);
    const body = { requestId: randomUUID() };
    const added = await asAdmin(office.site, 'post', '/members/actions/add-accounts', body);
    expect(added.status).toBe(201);
    await untilDone(office.site, added.body.data.id);
    expect(await findRow(office, 'member', { email })).toMatchObject({ state: 'validated' });
    await whoAmI(office.site, kept.jwt).expect(401);
    const { jwt } = await signedIn(email);
    await book(jwt).expect(201);
  });

  if (mode === 'refresh') {
    it('a refresh token kept from before is refused, and that of the owner is not', async () => {
      const { kept, owner } = await joinAfter('refreshing@x.org');
      await refresh(kept.refreshToken).expect(401);
      const next: Session = (await refresh(owner.refreshToken).expect(200)).body;
      await whoAmI(office.site, next.jwt).expect(200);
    });

    it('a refresh token that is rotated while its account joins is refused as well', async () => {
      const email = 'rotating@x.org';
      await createAccount(office.site, { email });
      const kept = await signedIn(email);
      const token = await invite(office, email);
      const { jwt } = await signedIn(email);
      let owner: Session | undefined;
      // This runs between Strapi's reading of the old session and its making of the next one.
      const unsubscribe = office.site.strapi.db.lifecycles.subscribe({
        models: ['admin::session'],
        async beforeCreate() {
          unsubscribe();
          owner = (await accept(office.site, { token }, jwt).expect(200)).body;
        },
      } as never);
      await refresh(kept.refreshToken).expect(401);
      await whoAmI(office.site, owner!.jwt).expect(200);
      await refresh(owner!.refreshToken).expect(200);
      const where = { userId: String((await accountOf(office.site, email)).id), status: 'active' };
      expect(await findRows(office, 'session', where)).toHaveLength(1);
    });
  } else {
    it('a token whose time of issue is whole seconds is judged by it', async () => {
      const email = 'seconds@x.org';
      await joinAfter(email);
      const { id } = await accountOf(office.site, email);
      const now = Math.floor(Date.now() / 1000);
      const issue = (iat: number): string =>
        office.site.strapi.plugin('users-permissions').service('jwt').issue({ id, iat });
      await setRows(
        office.site.strapi,
        types.member,
        { email },
        { joinedAt: new Date((now - 60) * 1000) },
      );
      await whoAmI(office.site, issue(now - 61)).expect(401);
      await whoAmI(office.site, issue(now - 60)).expect(200);
      await whoAmI(office.site, issue(now)).expect(200);
    });
  }
});
