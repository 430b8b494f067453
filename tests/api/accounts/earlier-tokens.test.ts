import { randomUUID } from 'node:crypto';
import {
  accountOf,
  allowAction,
  createAccount,
  liftSignInLimit,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { untilDone } from '../../support/act';
import { asAdmin } from '../../support/invite';
import { accept, invite, rowOf, rowsOf, uids, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { setRows } from '../../support/rows';
import { startSite } from '../../support/site';

const booking = { data: { place: 'Berth 7', startsAt: '2030-05-01T09:00:00.000Z' } };

interface Session {
  jwt: string;
  refreshToken?: string;
}

/** What a stranger kept who knew the account before its owner joined. */
describe.each(['legacy-support', 'refresh'])('after joining, in JWT mode %s', (mode) => {
  const club = {} as Club;

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({
      smtpPort: club.mail.port,
      env: { JWT_MANAGEMENT: mode, GRAPHQL: 'true' },
    });
    liftSignInLimit(club.site);
    await allowAction(club.site, 'authenticated', 'api::booking.booking.create');
    await club.site.settings.allowMemberOnlyBooking();
  });

  afterAll(() => club.site.stop());

  const signedIn = async (email: string): Promise<Session> =>
    (await signIn(club.site, email, password).expect(200)).body;

  /** An account with somebody else's session in it, whose owner then joins by the link. */
  const joinAfter = async (email: string): Promise<{ kept: Session; owner: Session }> => {
    await createAccount(club.site, { email });
    const kept = await signedIn(email);
    const token = await invite(club, email);
    const { jwt } = await signedIn(email);
    return { kept, owner: (await accept(club.site, { token }, jwt).expect(200)).body };
  };

  const book = (jwt: string) =>
    club.site.request.post('/api/bookings').auth(jwt, { type: 'bearer' }).send(booking);

  const askGraphql = async (jwt: string): Promise<unknown> =>
    (
      await club.site.request
        .post('/graphql')
        .auth(jwt, { type: 'bearer' })
        .send({ query: '{ me { email } }' })
    ).body.data?.me ?? null;

  it('a token kept from before opens nothing, over REST and GraphQL, and the new one does', async () => {
    const email = 'kept@x.org';
    const { kept, owner } = await joinAfter(email);
    await whoAmI(club.site, kept.jwt).expect(401);
    await book(kept.jwt).expect(401);
    expect(await askGraphql(kept.jwt)).toBeNull();
    await whoAmI(club.site, owner.jwt).expect(200);
    await book(owner.jwt).expect(201);
    expect(await askGraphql(owner.jwt)).toEqual({ email });
  });

  it('a sign-in right after joining holds', async () => {
    const email = 'again@x.org';
    await joinAfter(email);
    await whoAmI(club.site, (await signedIn(email)).jwt).expect(200);
  });

  it("a site's own code gets no account from a token kept from before", async () => {
    const { kept, owner } = await joinAfter('own-code@x.org');
    const jwt = club.site.strapi.plugin('users-permissions').service('jwt');
    await expect(jwt.verify(kept.jwt)).rejects.toThrow('Invalid token.');
    expect(await jwt.verify(owner.jwt)).toMatchObject({ id: expect.any(Number) });
  });

  it('a letter to reset the password or to confirm the address, kept from before, is worth nothing', async () => {
    const email = 'mailed@x.org';
    await createAccount(club.site, {
      email,
      resetPasswordToken: 'kept-reset',
      confirmationToken: 'kept-confirmation',
    });
    const token = await invite(club, email);
    await accept(club.site, { token }, (await signedIn(email)).jwt).expect(200);
    const reset = { code: 'kept-reset', password, passwordConfirmation: password };
    await club.site.request.post('/api/auth/reset-password').send(reset).expect(400);
    await club.site.request
      .get('/api/auth/email-confirmation?confirmation=kept-confirmation')
      .expect(400);
  });

  const refresh = (refreshToken: string | undefined) =>
    club.site.request.post('/api/auth/refresh').send({ refreshToken });

  it('the account of somebody else keeps its sessions', async () => {
    await createAccount(club.site, { email: 'bystander@x.org' });
    const other = await signedIn('bystander@x.org');
    await joinAfter('joins@x.org');
    await whoAmI(club.site, other.jwt).expect(200);
    if (mode === 'refresh') await refresh(other.refreshToken).expect(200);
  });

  it('an account that staff put on the roster asks for a sign-in again', async () => {
    const email = 'added-by-staff@x.org';
    await createAccount(club.site, { email });
    const kept = await signedIn(email);
    const body = { requestId: randomUUID() };
    const added = await asAdmin(club.site, 'post', '/members/actions/add-accounts', body);
    expect(added.status).toBe(201);
    await untilDone(club.site, added.body.data.id);
    expect(await rowOf(club.site, uids.member, { email })).toMatchObject({ state: 'validated' });
    await whoAmI(club.site, kept.jwt).expect(401);
    const { jwt } = await signedIn(email);
    await book(jwt).expect(201);
  });

  if (mode === 'refresh') {
    it('a refresh token kept from before is refused, and that of the owner is not', async () => {
      const { kept, owner } = await joinAfter('refreshing@x.org');
      await refresh(kept.refreshToken).expect(401);
      const next: Session = (await refresh(owner.refreshToken).expect(200)).body;
      await whoAmI(club.site, next.jwt).expect(200);
    });

    it('a refresh token that is rotated while its account joins is refused as well', async () => {
      const email = 'rotating@x.org';
      await createAccount(club.site, { email });
      const kept = await signedIn(email);
      const token = await invite(club, email);
      const { jwt } = await signedIn(email);
      let owner: Session | undefined;
      // Between Strapi's reading of the old session and its making of the next one.
      const unsubscribe = club.site.strapi.db.lifecycles.subscribe({
        models: ['admin::session'],
        async beforeCreate() {
          unsubscribe();
          owner = (await accept(club.site, { token }, jwt).expect(200)).body;
        },
      } as never);
      await refresh(kept.refreshToken).expect(401);
      await whoAmI(club.site, owner!.jwt).expect(200);
      await refresh(owner!.refreshToken).expect(200);
      const where = { userId: String((await accountOf(club.site, email)).id), status: 'active' };
      expect(await rowsOf(club.site, 'admin::session', where)).toHaveLength(1);
    });
  } else {
    it('a token whose time of issue is whole seconds is judged by it', async () => {
      const email = 'seconds@x.org';
      await joinAfter(email);
      const { id } = await accountOf(club.site, email);
      const now = Math.floor(Date.now() / 1000);
      const issue = (iat: number): string =>
        club.site.strapi.plugin('users-permissions').service('jwt').issue({ id, iat });
      await setRows(
        club.site.strapi,
        uids.member,
        { email },
        { joinedAt: new Date((now - 60) * 1000) },
      );
      await whoAmI(club.site, issue(now - 61)).expect(401);
      await whoAmI(club.site, issue(now - 60)).expect(200);
      await whoAmI(club.site, issue(now)).expect(200);
    });
  }
});
