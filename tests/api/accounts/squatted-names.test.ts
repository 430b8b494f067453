import {
  accountOf,
  accountsOf,
  changeAdvanced,
  liftSignInLimit,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, invitationStates, invite, rowOf, uids, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { startSite } from '../../support/site';

const chosen = 'chosen-by-the-invitee';

describe('a stranger who registered with the invited address as their user name', () => {
  const club = {} as Club;

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({ smtpPort: club.mail.port });
    liftSignInLimit(club.site);
    await club.site.settings.allowMemberOnlyBooking();
    await changeAdvanced(club.site, { email_confirmation: true });
  });

  afterAll(() => club.site.stop());

  it.each([
    ['in the same case', 'vera@x.org', 'vera@x.org'],
    ['in another case', 'walt@x.org', 'Walt@X.org'],
  ])('%s and never confirmed gives way to the invitee', async (_case, email, username) => {
    const stranger = `stranger-of-${email}`;
    await register(club.site, stranger, username).expect(200);
    const before = await accountOf(club.site, stranger);
    const token = await invite(club, email);

    const { body } = await accept(club.site, { token, password: chosen }).expect(200);
    expect(body.user).toMatchObject({ email, username: email });
    expect((await signIn(club.site, email, chosen).expect(200)).body.user.id).toBe(body.user.id);
    await signIn(club.site, email, password).expect(400);

    const renamed = `renamed-${before.documentId}`;
    expect(await accountOf(club.site, stranger)).toEqual({
      ...before,
      username: renamed,
      updatedAt: expect.anything(),
    });
  });

  it('keeps the own address, and can sign in by it once that is confirmed', async () => {
    const stranger = 'honest@x.org';
    await register(club.site, stranger, 'xena@x.org').expect(200);
    const token = await invite(club, 'xena@x.org');
    await accept(club.site, { token, password: chosen }).expect(200);
    const { confirmationToken } = await rowOf(club.site, uids.account, { email: stranger });
    await club.site.request
      .get(`/api/auth/email-confirmation?confirmation=${String(confirmationToken)}`)
      .expect(302);
    const { body } = await signIn(club.site, stranger, password).expect(200);
    expect(body.user.email).toBe(stranger);
  });

  it('keeps the name where the invitee is refused after all', async () => {
    const email = 'yuri@x.org';
    await register(club.site, 'keeps-it@x.org', email).expect(200);
    const token = await invite(club, email);
    const wish = { token, password: chosen, username: 'yuri@elsewhere.org' };
    await accept(club.site, wish).expect(400);
    expect((await accountOf(club.site, 'keeps-it@x.org')).username).toBe(email);
    expect(await accountsOf(club.site, email)).toEqual([]);
  });
});

describe('a wished user name that reads as an address', () => {
  const club = {} as Club;
  const email = 'zoe@x.org';
  let token: string;

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({ smtpPort: club.mail.port });
    await club.site.settings.allowMemberOnlyBooking();
    token = await invite(club, email);
  });

  it.each(['somebody-else@x.org', 'zoe@x.org.evil.test', '@zoe', 'zoe@'])(
    '%s is refused where it is not the own one, and the invitation stays open',
    async (username) => {
      const { error } = (await accept(club.site, { token, password, username }).expect(400)).body;
      expect(error.details).toEqual({
        code: 'username_taken',
        errors: [{ path: ['username'], message: expect.stringContaining('address') }],
      });
      expect(await accountsOf(club.site, email)).toEqual([]);
      expect(await invitationStates(club.site, email)).toEqual(['pending']);
    },
  );
});
