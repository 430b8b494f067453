import { asInvitee } from '../../support/invitee';
import { accountOf, changeAdvanced, createAccount, password, signIn } from '../../support/accounts';
import { inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { findRow, openOffice } from '../../support/office';
import type { Site } from '../../support/site';

const FAILURES = 5;

describe('the join page of somebody who has an account', () => {
  let mail: MailServer;
  let site: Site;
  let invited: Invited;
  let people = 0;

  beforeAll(async () => {
    const config = { rateLimit: { failures: FAILURES, minutes: 5 } };
    ({ site, mail } = await openOffice({ config }));
    await site.settings.update({
      booking: { memberOnlyBooking: true },
      welcomeLetter: { webAppUrl: 'https://app.harbour.test' },
    });
  });

  async function inviteWithAccount(more: Record<string, unknown> = {}): Promise<void> {
    people += 1;
    const email = `holder${people}@members.test`;
    await createAccount(site, { email, username: `holder${people}`, ...more });
    invited = await inviteOne({ site, mail }, email);
    await site.strapi.db.connection('member_invites_guesses').delete();
  }

  const page = () => site.request.get(new URL(invited.link).pathname);
  const submit = (form: Record<string, string>) =>
    site.request.post(new URL(invited.link).pathname).type('form').send(form);
  const stateNow = async () =>
    (await asInvitee(site, 'lookup', { token: invited.token })).body.data.state as string;

  it('asks for the password of that account once', async () => {
    await inviteWithAccount();
    const { text } = await page().expect(200);
    expect(text).toContain('You already have an account with this e-mail address');
    expect(text).toContain('autocomplete="current-password"');
    expect(text).not.toContain('passwordConfirmation');
  });

  it('lets its owner in by that password, and leaves the account as it is', async () => {
    await inviteWithAccount();
    const before = await accountOf(site, invited.email);
    const { text } = await submit({ password }).expect(200);
    expect(text).toContain('You are in');
    expect(await accountOf(site, invited.email)).toEqual(before);
    expect(await stateNow()).toBe('accepted');
    await signIn(site, invited.email, password).expect(200);
  });

  it('shows the form again after a wrong password, which changes nothing', async () => {
    await inviteWithAccount();
    const before = await accountOf(site, invited.email);
    const { status, text } = await submit({ password: 'not the password' });
    expect(status).toBe(400);
    expect(text).toContain('This is not the password of your account');
    expect(text).toContain('autocomplete="current-password"');
    expect(text).not.toContain('not the password"');
    expect(await stateNow()).toBe('pending');
    expect(await accountOf(site, invited.email)).toEqual(before);
    await submit({ password }).expect(200);
  });

  it('takes no password as a new one', async () => {
    await inviteWithAccount();
    const form = { password: 'brand new one', passwordConfirmation: 'brand new one' };
    await submit(form).expect(400);
    await signIn(site, invited.email, 'brand new one').expect(400);
    await signIn(site, invited.email, password).expect(200);
  });

  it('cannot be used to try passwords without end', async () => {
    await inviteWithAccount();
    for (let failure = 0; failure < FAILURES; failure += 1) {
      await submit({ password: `wrong ${failure}` }).expect(400);
    }
    const right = await submit({ password });
    expect(right.status).toBe(429);
    expect(right.headers['retry-after']).toMatch(/^\d+$/);
    await site.strapi.db.connection('member_invites_guesses').delete();
    expect(await stateNow()).toBe('pending');
  });

  it('says that a blocked account must be opened first', async () => {
    await inviteWithAccount({ blocked: true });
    for (const answer of [await page(), await submit({ password })]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('This account is blocked');
      expect(answer.text).not.toContain('<form');
    }
  });

  it('sends who signs in by another service there, and asks for no password', async () => {
    await inviteWithAccount({ provider: 'google', password: undefined });
    const { text } = await page().expect(200);
    expect(text).toContain('made by signing in through another service');
    expect(text).toContain('href="https://app.harbour.test"');
    expect(text).not.toContain('type="password"');
    const forced = await submit({ password, passwordConfirmation: password });
    expect(forced.status).toBe(400);
    expect(forced.text).toContain('made by signing in through another service');
    const row = await accountOf(site, invited.email);
    expect(row).toMatchObject({ password: null, provider: 'google' });
    expect(await stateNow()).toBe('pending');
  });

  it('lets who signs in by another service join once the account has a password', async () => {
    const organisation = { forgotPasswordUrl: 'https://app.harbour.test/forgot' };
    await site.settings.update({ organisation });
    await inviteWithAccount({ provider: 'google', password: undefined });
    expect((await page()).text).toContain('href="https://app.harbour.test/forgot"');
    const { documentId } = await accountOf(site, invited.email);
    const users = site.strapi.documents('plugin::users-permissions.user');
    await users.update({ documentId, data: { password } as never });
    expect((await page()).text).toContain('autocomplete="current-password"');
    await submit({ password }).expect(200);
    expect(await stateNow()).toBe('accepted');
  });

  it('lets who has a second account by another service prove the one with a password', async () => {
    await changeAdvanced(site, { unique_email: false });
    await inviteWithAccount({ provider: 'google', password: undefined });
    const { email } = invited;
    const { id } = await createAccount(site, { email, username: 'second-account' });
    expect((await page()).text).toContain('autocomplete="current-password"');
    await submit({ password }).expect(200);
    await changeAdvanced(site, { unique_email: true });
    expect(await findRow({ site }, 'member', { email })).toMatchObject({ account: { id } });
  });

  it('lets who is signed in by another service join where the session is passed on', async () => {
    await inviteWithAccount({ provider: 'google', password: undefined });
    const { id } = await accountOf(site, invited.email);
    const jwt = site.strapi.plugin('users-permissions').service('jwt').issue({ id });
    const path = new URL(invited.link).pathname;
    const { text } = await site.request.get(path).auth(jwt, { type: 'bearer' }).expect(200);
    expect(text).toContain('Join with this account');
    await site.request.post(path).auth(jwt, { type: 'bearer' }).type('form').send({}).expect(200);
    expect(await stateNow()).toBe('accepted');
  });
});
