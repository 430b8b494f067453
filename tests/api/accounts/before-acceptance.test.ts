import { accountsOf, changeAdvanced, password, register, signIn } from '../../support/accounts';
import { accept, invite } from '../../support/invitee';
import { officeForTests } from '../../support/office';
import { countRows } from '../../support/rows';

describe('somebody invited who has not accepted', () => {
  const office = officeForTests();
  const email = 'nora@x.org';
  const stranger = 'stranger@x.org';

  beforeAll(async () => {
    await invite(office, email);
  });

  it('has no account', async () => {
    expect(await accountsOf(office.site, email)).toEqual([]);
    expect((await countRows(office.site.strapi)).up_users).toBeUndefined();
  });

  it('cannot sign in, and is answered like somebody unknown', async () => {
    for (const secret of [password, '']) {
      const invited = await signIn(office.site, email, secret).expect(400);
      const unknown = await signIn(office.site, stranger, secret).expect(400);
      expect(invited.body).toEqual(unknown.body);
    }
  });

  it('cannot walk past the invitation by forgot-password', async () => {
    const letters = office.mail.letters.length;
    const forgot = (address: string) =>
      office.site.request.post('/api/auth/forgot-password').send({ email: address }).expect(200);
    expect((await forgot(email)).body).toEqual((await forgot(stranger)).body);
    expect(office.mail.letters).toHaveLength(letters);
    expect(await accountsOf(office.site, email)).toEqual([]);
  });

  it('cannot get in by reset-password or a confirmation mail', async () => {
    const reset = { password, passwordConfirmation: password, code: '' };
    for (const code of ['undefined', 'null', email]) {
      await office.site.request
        .post('/api/auth/reset-password')
        .send({ ...reset, code })
        .expect(400);
    }
    const sent = await office.site.request
      .post('/api/auth/send-email-confirmation')
      .send({ email })
      .expect(200);
    expect(sent.body).toEqual({ email, sent: true });
    expect(office.mail.lettersTo(email)).toHaveLength(1);
  });

  it('can register by themselves as if never invited', async () => {
    await register(office.site, email).expect(200);
    await signIn(office.site, email, password).expect(200);
    expect(await accountsOf(office.site, email)).toHaveLength(1);
  });

  it('gets in by invitation where registration is closed and confirmation asked for', async () => {
    await changeAdvanced(office.site, { allow_register: false, email_confirmation: true });
    const token = await invite(office, 'otto@x.org');
    await register(office.site, 'otto@x.org').expect(400);
    const { body } = await accept(office.site, { token, password }).expect(200);
    expect(body.user).toMatchObject({ email: 'otto@x.org', confirmed: true });
    await signIn(office.site, 'otto@x.org', password).expect(200);
    await register(office.site, stranger).expect(400);
    expect(await accountsOf(office.site, stranger)).toEqual([]);
  });
});
