import {
  accountsOf,
  changeAdvanced,
  liftSignInLimit,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, invite, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { countRows } from '../../support/rows';
import { startSite } from '../../support/site';

describe('somebody invited who has not accepted', () => {
  const club = {} as Club;
  const email = 'nora@x.org';
  const stranger = 'stranger@x.org';

  beforeAll(async () => {
    club.mail = await startMailServer();
    club.site = await startSite({ smtpPort: club.mail.port });
    liftSignInLimit(club.site);
    await club.site.settings.allowMemberOnlyBooking();
    await invite(club, email);
  });

  it('has no account', async () => {
    expect(await accountsOf(club.site, email)).toEqual([]);
    expect((await countRows(club.site.strapi)).up_users).toBeUndefined();
  });

  it('cannot sign in, and is answered like somebody unknown', async () => {
    for (const secret of [password, '']) {
      const invited = await signIn(club.site, email, secret).expect(400);
      const unknown = await signIn(club.site, stranger, secret).expect(400);
      expect(invited.body).toEqual(unknown.body);
    }
  });

  it('cannot walk past the invitation by forgot-password', async () => {
    const letters = club.mail.letters.length;
    const forgot = (address: string) =>
      club.site.request.post('/api/auth/forgot-password').send({ email: address }).expect(200);
    expect((await forgot(email)).body).toEqual((await forgot(stranger)).body);
    expect(club.mail.letters).toHaveLength(letters);
    expect(await accountsOf(club.site, email)).toEqual([]);
  });

  it('cannot get in by reset-password or a confirmation mail', async () => {
    const reset = { password, passwordConfirmation: password, code: '' };
    for (const code of ['undefined', 'null', email]) {
      await club.site.request
        .post('/api/auth/reset-password')
        .send({ ...reset, code })
        .expect(400);
    }
    const sent = await club.site.request
      .post('/api/auth/send-email-confirmation')
      .send({ email })
      .expect(200);
    expect(sent.body).toEqual({ email, sent: true });
    expect(club.mail.lettersTo(email)).toHaveLength(1);
  });

  it('can register by themselves as if never invited', async () => {
    await register(club.site, email).expect(200);
    await signIn(club.site, email, password).expect(200);
    expect(await accountsOf(club.site, email)).toHaveLength(1);
  });

  it('gets in by invitation where registration is closed and confirmation asked for', async () => {
    await changeAdvanced(club.site, { allow_register: false, email_confirmation: true });
    const token = await invite(club, 'otto@x.org');
    await register(club.site, 'otto@x.org').expect(400);
    const { body } = await accept(club.site, { token, password }).expect(200);
    expect(body.user).toMatchObject({ email: 'otto@x.org', confirmed: true });
    await signIn(club.site, 'otto@x.org', password).expect(200);
    await register(club.site, stranger).expect(400);
    expect(await accountsOf(club.site, stranger)).toEqual([]);
  });
});
