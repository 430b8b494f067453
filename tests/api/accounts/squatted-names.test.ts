import {
  accountOf,
  accountsOf,
  changeAdvanced,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, invite, invitationStates } from '../../support/invitee';
import { findRow, officeForTests } from '../../support/office';

const chosen = 'chosen-by-the-invitee';

describe('a stranger who registered with the invited address as their user name', () => {
  const office = officeForTests();

  beforeAll(async () => {
    await changeAdvanced(office.site, { email_confirmation: true });
  });

  afterAll(() => office.site.stop());

  it.each([
    ['in the same case', 'vera@x.org', 'vera@x.org'],
    ['in another case', 'walt@x.org', 'Walt@X.org'],
  ])('%s and never confirmed gives way to the invitee', async (_case, email, username) => {
    const stranger = `stranger-of-${email}`;
    await register(office.site, stranger, username).expect(200);
    const before = await accountOf(office.site, stranger);
    const token = await invite(office, email);

    const { body } = await accept(office.site, { token, password: chosen }).expect(200);
    expect(body.user).toMatchObject({ email, username: email });
    expect((await signIn(office.site, email, chosen).expect(200)).body.user.id).toBe(body.user.id);
    await signIn(office.site, email, password).expect(400);

    const renamed = `renamed-${before.documentId}`;
    expect(await accountOf(office.site, stranger)).toEqual({
      ...before,
      username: renamed,
      updatedAt: expect.anything(),
    });
  });

  it('keeps the own address, and can sign in by it once that is confirmed', async () => {
    const stranger = 'honest@x.org';
    await register(office.site, stranger, 'xena@x.org').expect(200);
    const token = await invite(office, 'xena@x.org');
    await accept(office.site, { token, password: chosen }).expect(200);
    const { confirmationToken } = await findRow(office, 'account', { email: stranger });
    await office.site.request
      .get(`/api/auth/email-confirmation?confirmation=${String(confirmationToken)}`)
      .expect(302);
    const { body } = await signIn(office.site, stranger, password).expect(200);
    expect(body.user.email).toBe(stranger);
  });

  it('keeps the name where the invitee is refused after all', async () => {
    const email = 'yuri@x.org';
    await register(office.site, 'keeps-it@x.org', email).expect(200);
    const token = await invite(office, email);
    const wish = { token, password: chosen, username: 'yuri@elsewhere.org' };
    await accept(office.site, wish).expect(400);
    expect((await accountOf(office.site, 'keeps-it@x.org')).username).toBe(email);
    expect(await accountsOf(office.site, email)).toEqual([]);
  });
});

describe('a wished user name that reads as an address', () => {
  const office = officeForTests();
  const email = 'zoe@x.org';
  let token: string;

  beforeAll(async () => {
    token = await invite(office, email);
  });

  it.each(['somebody-else@x.org', 'zoe@x.org.evil.test', '@zoe', 'zoe@'])(
    '%s is refused where it is not the own one, and the invitation stays open',
    async (username) => {
      const { error } = (await accept(office.site, { token, password, username }).expect(400)).body;
      expect(error.details).toEqual({
        code: 'username_taken',
        errors: [{ path: ['username'], message: expect.stringContaining('address') }],
      });
      expect(await accountsOf(office.site, email)).toEqual([]);
      expect(await invitationStates(office.site, email)).toEqual(['pending']);
    },
  );
});
