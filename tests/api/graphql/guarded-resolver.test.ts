import { allowAction, createAccount, password, signIn } from '../../support/accounts';
import { apiToken } from '../../support/api-tokens';
import { askGraphql } from '../../support/graphql';
import { accept, invite } from '../../support/invitee';
import { findRow, types, officeForTests } from '../../support/office';

const office = officeForTests({ env: { GRAPHQL: 'true' } });
const booking = 'api::booking.booking';
const mutation = `mutation ($place: String!) {
  createBooking(data: { place: $place, startsAt: "2030-05-01T09:00:00.000Z" }) { documentId place }
}`;

const book = async (place: string, token?: string) => {
  const { status, body } = await askGraphql(office.site, mutation, { token, variables: { place } });
  return { status, body };
};

const bookingsAt = (place: string) =>
  office.site.strapi.db.query(booking).findMany({ where: { place }, populate: true });

const joinAs = async (email: string): Promise<string> => {
  const token = await invite(office, email);
  return (await accept(office.site, { token, password }).expect(200)).body.jwt;
};

const outsider = async (email: string): Promise<string> => {
  await createAccount(office.site, { email });
  return (await signIn(office.site, email, password).expect(200)).body.jwt;
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
  await allowAction(office.site, 'authenticated', `${booking}.create`);
  await office.site.settings.allowMemberOnlyBooking();
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
    const { documentId } = await findRow(office, 'member', { email: 'leaver@x.org' });
    await office.site.strapi.documents(types.member).delete({ documentId });
    const invited = await outsider('invited@x.org');
    await invite(office, 'invited@x.org');
    for (const token of [leaver, invited]) {
      const { body } = await book('Berth 3', token);
      expect(body.errors).toEqual([expect.objectContaining(refusal)]);
    }
    expect(await bookingsAt('Berth 3')).toEqual([]);
  });

  it('refuses a token of the API, which is nobody’s account', async () => {
    const { body } = await book('Berth 4', await apiToken(office.site, 'full-access'));
    expect(body.errors).toEqual([expect.objectContaining(refusal)]);
  });

  it('refuses who is not signed in', async () => {
    const { body } = await book('Berth 5');
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(await bookingsAt('Berth 5')).toEqual([]);
  });

  it('logs a refusal as none of its errors', () => {
    expect(office.site.log.filter((line) => /internal server error/i.test(line))).toEqual([]);
  });
});

describe('the same mutation, while booking is for everybody', () => {
  beforeAll(() => office.site.settings.allowMemberOnlyBooking(false));

  it('books for every account, in the name of no member', async () => {
    const { body } = await book('Berth 6', await outsider('anybody@x.org'));
    expect(body.errors).toBeUndefined();
    expect(await bookingsAt('Berth 6')).toMatchObject([
      { bookedBy: { email: 'anybody@x.org' }, member: null },
    ]);
  });
});
