import {
  accountOf,
  allowAction,
  changeAdvanced,
  createAccount,
  password,
  register,
  signIn,
} from '../../support/accounts';
import { accept, lookup, invite, invitationStates } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';

/** These accounts were made for an invited address by other means than the link in the letter. */
describe('an account made for an address that is invited', () => {
  const office = officeForTests();
  const booking = { data: { place: 'Berth 7', startsAt: '2030-05-01T09:00:00.000Z' } };

  beforeAll(async () => {
    await allowAction(office.site, 'authenticated', 'api::booking.booking.create');
    await office.site.settings.allowMemberOnlyBooking();
  });

  beforeEach(() => changeAdvanced(office.site, { email_confirmation: true }));

  const users = () => office.site.strapi.plugin('users-permissions').service('user');

  /** Follows the link that users-permissions mailed, as a mail scanner does. */
  const followConfirmation = async (email: string, status: number): Promise<void> => {
    const { confirmationToken } = await accountOf(office.site, email);
    await office.site.request
      .get('/api/auth/email-confirmation')
      .query({ confirmation: String(confirmationToken) })
      .expect(status);
  };

  const book = async (jwt: string): Promise<number> =>
    (await office.site.request.post('/api/bookings').auth(jwt, { type: 'bearer' }).send(booking))
      .status;

  const expectWaiting = async (email: string): Promise<void> => {
    expect(await findRow(office, 'member', { email })).toMatchObject({
      state: 'pending',
      account: null,
      joinedAt: null,
    });
    expect(await invitationStates(office.site, email)).toEqual(['pending']);
  };

  it('is no member when a scanner follows the confirmation link, and its owner still joins', async () => {
    const email = 'scanned@x.org';
    const token = await invite(office, email);
    await register(office.site, email).expect(200);
    await followConfirmation(email, 302);
    const stranger = (await signIn(office.site, email, password).expect(200)).body.jwt;
    await expectWaiting(email);
    expect(await book(stranger)).toBe(403);

    expect((await lookup(office.site, { token }).expect(200)).body.data).toMatchObject({
      state: 'pending',
      needs: 'sign-in',
    });
    await office.site.request.post('/api/auth/forgot-password').send({ email }).expect(200);
    const code = (await accountOf(office.site, email)).resetPasswordToken;
    const chosen = { password: 'the-owners-own', passwordConfirmation: 'the-owners-own', code };
    const owner = (await office.site.request.post('/api/auth/reset-password').send(chosen)).body
      .jwt;
    const { body } = await accept(office.site, { token }, owner).expect(200);
    expect(await findRow(office, 'member', { email })).toMatchObject({ state: 'validated' });
    expect(await book(body.jwt)).toBe(201);
    expect(await book(stranger)).toBe(401);
    await signIn(office.site, email, password).expect(400);
  });

  it("is no member when a site's own code confirms it", async () => {
    const email = 'own-code@x.org';
    await invite(office, email);
    const { id } = await createAccount(office.site, { email, confirmed: false });
    await users().edit(id, { confirmed: true });
    await signIn(office.site, email, password).expect(200); // nothing follows later on either
    await expectWaiting(email);
    await office.site.strapi.db
      .query(types.account)
      .update({ where: { id }, data: { confirmed: false } });
    await office.site.strapi.documents(types.account).update({
      documentId: (await accountOf(office.site, email)).documentId,
      data: { confirmed: true } as never,
    });
    await expectWaiting(email);
  });

  it.each(['local', 'google', 'discord'])(
    'is no member when it is made confirmed, of provider %s',
    async (provider) => {
      const email = `made-by-${provider}@x.org`;
      await invite(office, email);
      await createAccount(office.site, { email, provider });
      await signIn(office.site, email, password); // nothing follows from the account later on either
      await expectWaiting(email);
    },
  );

  it('is no member where nobody has to confirm', async () => {
    await changeAdvanced(office.site, { email_confirmation: false });
    await invite(office, 'bob@x.org');
    await register(office.site, 'bob@x.org').expect(200);
    await expectWaiting('bob@x.org');
  });

  it('is no member by being given the address of somebody invited', async () => {
    await invite(office, 'victim@x.org');
    const { id } = await createAccount(office.site, { email: 'thief@x.org' });
    await users().edit(id, { email: 'victim@x.org', confirmed: true });
    await expectWaiting('victim@x.org');
  });

  it('is not confirmed by a link that was mailed to the address it had before', async () => {
    await invite(office, 'prey@x.org');
    await register(office.site, 'eve@x.org').expect(200);
    const { id, confirmationToken } = await accountOf(office.site, 'eve@x.org');
    await users().edit(id, { email: 'prey@x.org' });
    await office.site.request
      .get('/api/auth/email-confirmation')
      .query({ confirmation: String(confirmationToken) })
      .expect(400);
    expect(await accountOf(office.site, 'prey@x.org')).toMatchObject({ confirmed: false });
    await expectWaiting('prey@x.org');
  });
});
