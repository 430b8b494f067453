import { inviteBatch, resendInvitations } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

type Happening = [event: string, email: string];

describe('the events of an invitation', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  const heard: Happening[] = [];

  beforeAll(async () => {
    for (const event of ['created', 'sent', 'expired', 'cancelled'] as const) {
      office.site.strapi.eventHub.on(
        `member-invites.invitation.${event}`,
        async ({ invitation }: { invitation: { email: string } }) => {
          heard.push([event, invitation.email]);
        },
      );
    }
  });

  const invite = async (email: string) => {
    const batch = await inviteBatch(office.site, email);
    await untilLettersSettled(office.site.strapi);
    return batch.log[0]!.invitation!;
  };

  const heardOf = (address: string) =>
    heard.filter(([, email]) => email === address).map(([event]) => event);

  const letEnd = (email: string) =>
    setRows(office.site.strapi, types.invitation, { email }, { expiresAt: new Date(0) });

  it('are told once each when an overdue one gives way to a new batch', async () => {
    await invite('batch@events.test');
    await letEnd('batch@events.test');
    await invite('batch@events.test');
    expect(heardOf('batch@events.test')).toEqual(['created', 'sent', 'expired', 'created', 'sent']);
  });

  it('are told once each when an overdue one is sent again', async () => {
    const id = await invite('resend@events.test');
    await letEnd('resend@events.test');
    await resendInvitations(office.site, [id]);
    await untilLettersSettled(office.site.strapi);
    const events = heardOf('resend@events.test');
    expect(events.sort()).toEqual(['created', 'created', 'expired', 'sent', 'sent']);
  });

  it('are not told of what was taken back', async () => {
    const { strapi } = office.site;
    const id = await invite('back@events.test');
    const undone = strapi.db.transaction(async () => {
      await strapi
        .plugin('member-invites')
        .service('invitations')
        .cancel({ selection: { ids: [id] } });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(heardOf('back@events.test')).toEqual(['created', 'sent']);
    await strapi
      .plugin('member-invites')
      .service('invitations')
      .cancel({ selection: { ids: [id] } });
    expect(heardOf('back@events.test')).toEqual(['created', 'sent', 'cancelled']);
  });
});
