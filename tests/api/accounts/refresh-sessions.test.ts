import { password, signIn, whoAmI } from '../../support/accounts';
import { accept, invite } from '../../support/invitee';
import { findRows, officeForTests } from '../../support/office';

const office = officeForTests({ env: { JWT_MANAGEMENT: 'refresh' } });
const sessions = 'plugin::users-permissions.sessions';

const cookiesOf = (headers: Record<string, unknown>): string[] =>
  (headers['set-cookie'] as string[] | undefined) ?? [];

/** Removes the parts of a cookie that differ from session to session. */
const withoutValue = (cookie: string): string =>
  cookie.replace(/=[^;]*/, '=…').replace(/expires=[^;]*/i, 'expires=…');

const refresh = (refreshToken: string) =>
  office.site.request.post('/api/auth/refresh').send({ refreshToken });

describe('the session that accepting opens in refresh mode', () => {
  it('can be refreshed, and ends when it is revoked', async () => {
    const token = await invite(office, 'refreshed@x.org');
    const { body } = await accept(office.site, { token, password }).expect(200);
    const next = (await refresh(body.refreshToken).expect(200)).body;
    await whoAmI(office.site, next.jwt).expect(200);
    await office.site.strapi
      .sessionManager('users-permissions')
      .invalidateRefreshToken(String(body.user.id));
    await refresh(next.refreshToken).expect(401);
  });

  it('is one session, like that of a sign-in', async () => {
    const token = await invite(office, 'one@x.org');
    const { body } = await accept(office.site, { token, password }).expect(200);
    const held = (where: object) => findRows(office, 'session', where);
    expect(await held({ userId: String(body.user.id), origin: 'users-permissions' })).toHaveLength(
      1,
    );
  });

  it('is an httpOnly cookie where the client asks for one, exactly as at a sign-in', async () => {
    const email = 'cookie@x.org';
    const header = ['x-strapi-refresh-cookie', 'httpOnly'] as const;
    const token = await invite(office, email);
    const accepted = await accept(office.site, { token, password }).set(...header);
    const signedIn = await signIn(office.site, email, password).set(...header);
    expect(accepted.status).toBe(200);
    expect(Object.keys(accepted.body).sort()).toEqual(['jwt', 'user']);
    const cookies = cookiesOf(accepted.headers);
    expect(cookies[0]).toMatch(/^strapi_up_refresh=.+; path=\/; .*httponly/i);
    expect(cookies.map(withoutValue)).toEqual(cookiesOf(signedIn.headers).map(withoutValue));
    const renewed = await office.site.request
      .post('/api/auth/refresh')
      .set(
        'Cookie',
        cookies.map((cookie) => cookie.split(';')[0]!),
      )
      .expect(200);
    await whoAmI(office.site, renewed.body.jwt).expect(200);
  });

  it('is a cookie as the site configured it', async () => {
    const before = office.site.strapi.config.get(sessions) as object;
    const cookie = { name: 'harbour', sameSite: 'strict', path: '/api', maxAge: 60_000 };
    office.site.strapi.config.set(sessions, { ...before, httpOnly: true, cookie });
    try {
      const email = 'configured@x.org';
      const token = await invite(office, email);
      const accepted = await accept(office.site, { token, password }).expect(200);
      const signedIn = await signIn(office.site, email, password).expect(200);
      expect(accepted.body).not.toHaveProperty('refreshToken');
      const cookies = cookiesOf(accepted.headers);
      expect(cookies[0]).toMatch(/^harbour=.+samesite=strict/i);
      expect(cookies.map(withoutValue)).toEqual(cookiesOf(signedIn.headers).map(withoutValue));
    } finally {
      office.site.strapi.config.set(sessions, before);
    }
  });
});
