import type { UID } from '@strapi/strapi';
import {
  accountOf,
  accountsOf,
  changeAdvanced,
  createAccount,
  password,
  signIn,
  whoAmI,
} from '../../support/accounts';
import { accept, lookup, invite, invitationStates } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

const chosen = 'chosen-by-the-invitee';

describe.each(['legacy-support', 'refresh'])('accepting in JWT mode %s', (mode) => {
  const office = officeForTests({ env: { JWT_MANAGEMENT: mode }, slowHashes: true });
  const refreshToken = mode === 'refresh' ? expect.any(String) : undefined;

  afterAll(() => office.site.stop());

  const expectJoined = async (email: string, accountId: number): Promise<void> => {
    const member = await findRow(office, 'member', { email });
    expect(member).toMatchObject({ state: 'validated', account: { id: accountId } });
    expect(Date.parse(String(member.joinedAt))).toBeGreaterThan(Date.now() - 60_000);
    expect((await invitationStates(office.site, email)).at(-1)).toBe('accepted');
    const history = await office.site.strapi.db
      .query('plugin::member-invites.log-entry' as UID.ContentType)
      .findMany({ where: { email, line: null } });
    const outcomes = history.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toContain('accepted');
    expect(outcomes).not.toContain('account_deleted');
  };

  const expectUntouched = async (email: string): Promise<void> => {
    expect(await invitationStates(office.site, email)).toEqual(['pending']);
    const member = await findRow(office, 'member', { email });
    expect(member).toMatchObject({ state: 'pending', account: null, joinedAt: null });
  };

  it('makes a confirmed account where there is none, and answers as a sign-in does', async () => {
    const email = 'new@x.org';
    const token = await invite(office, email);
    const { body } = await accept(office.site, { token, password: chosen }).expect(200);
    const signedIn = await signIn(office.site, email, chosen).expect(200);
    expect(Object.keys(body).sort()).toEqual(Object.keys(signedIn.body).sort());
    expect(body).toMatchObject({ jwt: expect.any(String), user: signedIn.body.user });
    expect(body.refreshToken).toEqual(refreshToken);
    expect((await whoAmI(office.site, body.jwt).expect(200)).body.email).toBe(email);
    const account = await accountOf(office.site, email);
    expect(account).toMatchObject({
      username: email,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: { type: 'authenticated' },
      resetPasswordToken: null,
      confirmationToken: null,
    });
    expect(account.password).toMatch(/^\$2[aby]\$10\$/);
    await expectJoined(email, account.id);
  });

  it('shows no hash and no private field of the account', async () => {
    const token = await invite(office, 'private@x.org');
    const answer = await accept(office.site, { token, password: chosen }).expect(200);
    const { password: hash } = await accountOf(office.site, 'private@x.org');
    expect(answer.text).not.toContain(String(hash));
    for (const key of ['password', 'resetPasswordToken', 'confirmationToken', 'role', 'createdBy'])
      expect(answer.body.user).not.toHaveProperty(key);
  });

  describe('where the account could never be signed in to', () => {
    it('lets nothing that was set before the mailbox was proved open the account', async () => {
      const email = 'hijacked@x.org';
      const stolen = await createAccount(office.site, { email, resetPasswordToken: 'old-reset' });
      // A session from before confirmation was asked for: the worst an attacker can hold.
      const old = (await signIn(office.site, email, password).expect(200)).body;
      await office.site.strapi.db
        .query(types.account)
        .update({ where: { id: stolen.id }, data: { confirmed: false } });
      await changeAdvanced(office.site, { email_confirmation: true });
      const token = await invite(office, email);
      expect((await lookup(office.site, { token }).expect(200)).body.data.needs).toBe('password');

      const { body } = await accept(office.site, { token, password: chosen }).expect(200);
      await changeAdvanced(office.site, { email_confirmation: false });

      const account = await accountOf(office.site, email);
      expect(account.id).not.toBe(stolen.id);
      expect(body.user.id).toBe(account.id);
      await expectJoined(email, account.id);
      await whoAmI(office.site, old.jwt).expect(401);
      await signIn(office.site, email, password).expect(400);
      const reset = { code: 'old-reset', password, passwordConfirmation: password };
      await office.site.request.post('/api/auth/reset-password').send(reset).expect(400);
      if (mode === 'refresh') {
        expect(old.refreshToken).toEqual(refreshToken);
        await office.site.request
          .post('/api/auth/refresh')
          .send({ refreshToken: old.refreshToken })
          .expect(401);
      }
      await signIn(office.site, email, chosen).expect(200);
      await whoAmI(office.site, body.jwt).expect(200);
    });

    it('replaces one without a password by a new id', async () => {
      const email = 'no-password@x.org';
      const before = await createAccount(office.site, { email, password: null });
      const token = await invite(office, email);
      await accept(office.site, { token, password: chosen }).expect(200);
      const account = await accountOf(office.site, email);
      expect(account.id).not.toBe(before.id);
      await expectJoined(email, account.id);
      await signIn(office.site, email, chosen).expect(200);
    });

    it('never gives its id to somebody else either', async () => {
      const email = 'last-row@x.org';
      const before = await createAccount(office.site, { email, password: null });
      const token = await invite(office, email);
      await accept(office.site, { token, password: chosen }).expect(200);
      expect((await accountOf(office.site, email)).id).toBeGreaterThan(before.id);
    });
  });

  describe('where the account is in use', () => {
    it('asks for a sign-in and touches neither the password nor the invitation', async () => {
      const email = 'usable@x.org';
      const before = await createAccount(office.site, { email });
      const token = await invite(office, email);
      expect((await lookup(office.site, { token }).expect(200)).body.data.needs).toBe('sign-in');
      for (const body of [{ token }, { token, password: chosen }, { token, password }]) {
        const { error } = (await accept(office.site, body).expect(409)).body;
        expect(error.details).toEqual({ code: 'sign_in_required' });
      }
      await expectUntouched(email);
      expect((await accountOf(office.site, email)).password).toBe(before.password);
      await signIn(office.site, email, chosen).expect(400);

      await createAccount(office.site, { email: 'other@x.org' });
      const other = (await signIn(office.site, 'other@x.org', password).expect(200)).body;
      const wrong = await accept(office.site, { token }, other.jwt).expect(403);
      expect(wrong.body.error.details).toEqual({ code: 'wrong_account' });
      await expectUntouched(email);

      const own = (await signIn(office.site, email, password).expect(200)).body;
      const { body } = await accept(office.site, { token, password: chosen }, own.jwt).expect(200);
      expect(body.user).toMatchObject({ id: before.id, email });
      await expectJoined(email, before.id);
      expect((await accountOf(office.site, email)).password).toBe(before.password);
      await signIn(office.site, email, password).expect(200);
      await whoAmI(office.site, body.jwt).expect(200);
      await whoAmI(office.site, own.jwt).expect(401); // from before joining, as a stranger's would be
    });

    it('takes a token that is not a session of its own for none', async () => {
      const token = await invite(office, 'no-session@x.org');
      await accept(office.site, { token, password: chosen }, 'not.a.session').expect(200);
    });

    it('counts an account of an OAuth provider as in use and leaves its row alone', async () => {
      const email = 'oauth@x.org';
      const where = { email };
      await createAccount(office.site, { email, provider: 'google', password: null });
      const before = await findRow(office, 'account', where);
      const token = await invite(office, email);
      const { error } = (await accept(office.site, { token, password: chosen }).expect(409)).body;
      expect(error.details).toEqual({ code: 'sign_in_required' });
      expect(await findRow(office, 'account', where)).toEqual(before);
      await expectUntouched(email);

      const jwt = await office.site.strapi
        .plugin('users-permissions')
        .service('jwt')
        .issue({ id: before.id });
      await accept(office.site, { token }, jwt).expect(200);
      expect(await findRow(office, 'account', where)).toEqual(before);
      await expectJoined(email, before.id);
    });

    it.each([
      ['by the password on the page', false],
      ['by signing in after a reset', true],
    ])('makes an account of a provider local, %s', async (_how, isSession) => {
      const email = `oauth-${isSession ? 'session' : 'page'}@x.org`;
      const { id } = await createAccount(office.site, { email, provider: 'discord' });
      await signIn(office.site, email, password).expect(400);
      const token = await invite(office, email);
      if (isSession) {
        const resetPasswordToken = `code-${email}`;
        await setRows(office.site.strapi, types.account, { id }, { resetPasswordToken });
        const reset = { code: resetPasswordToken, password, passwordConfirmation: password };
        const { jwt } = (await office.site.request.post('/api/auth/reset-password').send(reset))
          .body;
        await accept(office.site, { token }, jwt).expect(200);
      } else {
        const form = { password };
        await office.site.request
          .post(`/api/member-invites/join/${token}`)
          .type('form')
          .send(form)
          .expect(200);
      }
      expect(await accountOf(office.site, email)).toMatchObject({ id, provider: 'local' });
      await expectJoined(email, id);
      await signIn(office.site, email, password).expect(200);
      // Whoever made the account at the provider is not let in any more.
      const provider = office.site.strapi.plugin('users-permissions').service('providers-registry');
      provider.add('discord', {
        icon: '',
        enabled: true,
        authCallback: () => Promise.resolve({ username: 'stranger', email }),
      });
      await expect(
        office.site.strapi
          .plugin('users-permissions')
          .service('providers')
          .connect('discord', { access_token: 'of-a-stranger' }),
      ).rejects.toThrow('Email is already taken.');
    });

    it('refuses a session for an address that has no account', async () => {
      const email = 'nobody@x.org';
      const token = await invite(office, email);
      const other = (await signIn(office.site, 'other@x.org', password).expect(200)).body;
      const { error } = (await accept(office.site, { token, password: chosen }, other.jwt)).body;
      expect(error).toMatchObject({ status: 403, details: { code: 'wrong_account' } });
      await expectUntouched(email);
      expect(await accountsOf(office.site, email)).toEqual([]);
    });
  });

  it('refuses where the account is blocked, signed in or not', async () => {
    const email = 'blocked@x.org';
    await createAccount(office.site, { email });
    const own = (await signIn(office.site, email, password).expect(200)).body;
    await office.site.strapi.db
      .query(types.account)
      .update({ where: { email }, data: { blocked: true } });
    const before = await findRow(office, 'account', { email });
    const token = await invite(office, email);
    for (const jwt of [undefined, own.jwt]) {
      const { error } = (await accept(office.site, { token, password: chosen }, jwt).expect(403))
        .body;
      expect(error.details).toEqual({ code: 'account_blocked' });
    }
    expect(await findRow(office, 'account', { email })).toEqual(before);
    await expectUntouched(email);
  });

  it('refuses where a blocked account could never be signed in to', async () => {
    const email = 'blocked-unused@x.org';
    await createAccount(office.site, { email, password: null, blocked: true });
    const token = await invite(office, email);
    const { error } = (await accept(office.site, { token, password: chosen }).expect(403)).body;
    expect(error.details).toEqual({ code: 'account_blocked' });
    expect(await accountsOf(office.site, email)).toHaveLength(1);
    await expectUntouched(email);
  });

  it('refuses where one of several accounts with the address is blocked', async () => {
    const email = 'blocked-twin@x.org';
    await createAccount(office.site, { email, username: 'twin-one', password: null });
    const { id } = await createAccount(office.site, {
      email: 'twin-two@x.org',
      username: 'twin-two',
      password: null,
      blocked: true,
    });
    await setRows(office.site.strapi, types.account, { id }, { email });
    const token = await invite(office, email);
    const { error } = (await accept(office.site, { token, password: chosen }).expect(403)).body;
    expect(error.details).toEqual({ code: 'account_blocked' });
    expect(await accountsOf(office.site, email)).toHaveLength(2);
    await expectUntouched(email);
  });
});
