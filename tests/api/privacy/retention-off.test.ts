import { cancelInvitations, inviteOne } from '../../support/invite';
import { findRows, officeForTests, types } from '../../support/office';
import { backDate } from '../../support/rows';

describe('without `retentionDays`', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  it('old records keep what they say', async () => {
    const { id } = await inviteOne(office, 'kept@old.test');
    await cancelInvitations(office.site, [id]);
    const years = 10 * 365 * 24 * 60 * 60_000;
    await backDate(office.site.strapi, types.invitation, {}, years, ['closedAt']);
    const service = office.site.strapi.plugin('member-invites').service('invitations');
    expect(await service.emptyOld()).toBe(0);
    expect(await findRows(office, 'invitation', { email: 'kept@old.test' })).toHaveLength(1);
  });
});
