import { password } from '../../support/accounts';
import { inviteAll } from '../../support/invite';
import { accept } from '../../support/invitee';
import { officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const OTHERS = 20;

describe('while ten people join at once', () => {
  const office = officeForTests();

  it('others are answered before the first password is hashed', async () => {
    const emails = Array.from({ length: 10 }, (_, index) => `person${index}@members.test`);
    const invited = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const { attributes } = office.site.strapi.contentType(types.account);
    // About half a second each, so that hashing on the event loop would hold the others up.
    Object.assign(attributes.password!, { encryption: { rounds: 13 } });
    let joined = 0;
    const joining = invited.map(({ token }) =>
      accept(office.site, { token, password })
        .expect(200)
        .then(() => void (joined += 1)),
    );
    for (let other = 0; other < OTHERS; other += 1)
      await office.site.request.get('/api/member-invites/booking-settings').expect(200);
    expect(joined).toBe(0);
    await Promise.all(joining);
    expect(joined).toBe(10);
  });
});
