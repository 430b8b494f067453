import {
  allowAction,
  createAccount,
  liftSignInLimit,
  password,
  signIn,
} from '../../support/accounts';
import { apiToken } from '../../support/api-tokens';
import { askGraphql } from '../../support/graphql';
import { accept, invite, uids, rowOf, type Club } from '../../support/invitee';
import { startMailServer } from '../../support/mail-server';
import { startSite } from '../../support/site';

const club = {} as Club;
const booking = 'api::booking.booking';
const mutation = `mutation ($place: String!) {
  createBooking(data: { place: $place, startsAt: "2030-05-01T09:00:00.000Z" }) { documentId place }
}`;

const book = async (place: string, token?: string) => {
  const { status, body } = await askGraphql(club.site, mutation, { token, variables: { place } });
  return { status, body };
};

const bookingsAt = (place: string) =>
  club.site.strapi.db.query(booking).findMany({ where: { place }, populate: true });

const joinAs = async (email: string): Promise<string> => {
  const token = await invite(club, email);
  return (await accept(club.site, { token, password }).expect(200)).body.jwt;
};

const outsider = async (email: string): Promise<string> => {
  await createAccount(club.site, { email });
  return (await signIn(club.site, email, password).expect(200)).body.jwt;
};

const refusal = {
  message: 'Booking is for members only.',
  path: ['createBooking'],
  extensions: {
    code: 'STRAPI_FORBIDDEN_ERROR',
    error: {
      name: 'ForbiddenError',
      message: 'Booking is for members only.',
      details: { code: 'members_only' },
    },
  },
};

beforeAll(async () => {
  club.mail = await startMailServer();
  club.site = await startSite({ smtpPort: club.mail.port, env: { GRAPHQL: 'true' } });
  liftSignInLimit(club.site);
  await allowAction(club.site, 'authenticated', `${booking}.create`);
  await club.site.settings.allowMemberOnlyBooking();
});

describe('a mutation guarded by the policy, while booking is for members only', () => {
  it('books for a member, in whose name it is', async () => {
    const { body } = await book('Berth 1', await joinAs('member@x.org'));
    expect(body).toEqual({
      data: { createBooking: { documentId: expect.any(String), place: 'Berth 1' } },
    });
    expect(await bookingsAt('Berth 1')).toMatchObject([
      { bookedBy: { email: 'member@x.org' }, member: { email: 'member@x.org' } },
    ]);
  });

  it('refuses an account that is no member, with the code, and books nothing', async () => {
    const { body } = await book('Berth 2', await outsider('outsider@x.org'));
    expect(body.data).toEqual({ createBooking: null });
    expect(body.errors).toEqual([expect.objectContaining(refusal)]);
    expect(await bookingsAt('Berth 2')).toEqual([]);
  });

  it('refuses a member whose record is deleted, and an invited account that has not accepted', async () => {
    const leaver = await joinAs('leaver@x.org');
    const { documentId } = await rowOf(club.site, uids.member, { email: 'leaver@x.org' });
    await club.site.strapi.documents(uids.member).delete({ documentId });
    const invited = await outsider('invited@x.org');
    await invite(club, 'invited@x.org');
    for (const token of [leaver, invited]) {
      const { body } = await book('Berth 3', token);
      expect(body.errors).toEqual([expect.objectContaining(refusal)]);
    }
    expect(await bookingsAt('Berth 3')).toEqual([]);
  });

  it('refuses a token of the API, which is nobody’s account', async () => {
    const { body } = await book('Berth 4', await apiToken(club.site, 'full-access'));
    expect(body.errors).toEqual([expect.objectContaining(refusal)]);
  });

  it('refuses who is not signed in', async () => {
    const { body } = await book('Berth 5');
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await bookingsAt('Berth 5')).toEqual([]);
  });

  it('logs a refusal as none of its errors', () => {
    expect(club.site.log.filter((line) => /internal server error/i.test(line))).toEqual([]);
  });
});

describe('the same mutation, while booking is for everybody', () => {
  beforeAll(() => club.site.settings.allowMemberOnlyBooking(false));

  it('books for every account, in the name of no member', async () => {
    const { body } = await book('Berth 6', await outsider('anybody@x.org'));
    expect(body.errors).toBeUndefined();
    expect(await bookingsAt('Berth 6')).toMatchObject([
      { bookedBy: { email: 'anybody@x.org' }, member: null },
    ]);
  });
});
