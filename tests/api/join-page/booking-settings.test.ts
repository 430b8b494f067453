import { startSite, type Site } from '../../support/site';

describe('the public booking settings', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });

  it('tell anybody whether only members may book, and nothing else', async () => {
    const path = '/api/member-invites/booking-settings';
    for (const memberOnlyBooking of [false, true, false]) {
      await site.settings.allowMemberOnlyBooking(memberOnlyBooking);
      const { body } = await site.request.get(path).expect(200);
      expect(body).toEqual({ data: { memberOnlyBooking } });
    }
  });

  it('cannot be changed by anybody', async () => {
    const path = '/api/member-invites/booking-settings';
    const change = { memberOnlyBooking: true };
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      await site.request[method](path).send(change).expect(405);
    }
    expect((await site.settings.get()).booking.memberOnlyBooking).toBe(false);
  });
});
