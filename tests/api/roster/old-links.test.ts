import { asInvitee } from '../../support/invitee';
import { asAdmin, inviteOne, type Invited } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

describe('the link of a letter to an address that was corrected since', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let invited: Invited;
  let people = 0;

  const correct = async (): Promise<void> => {
    const { documentId } = await findRow(office, 'member', { email: invited.email });
    const body = { email: `right${people}@old.test` };
    const { status } = await asAdmin(office.site, 'put', `/members/${documentId}/email`, body);
    expect(status).toBe(200);
  };

  const path = (page: string) => `${new URL(invited.link).pathname}/${page}`;
  const post = (page: string, form: object) =>
    office.site.request.post(path(page)).type('form').send(form);
  const decline = (more: object) =>
    asInvitee(office.site, 'decline', { token: invited.token, ...more });

  beforeEach(async () => {
    people += 1;
    invited = await inviteOne(office, `wrong${people}@old.test`);
    await untilLettersSettled(office.site.strapi);
  });

  it('does not keep the member from being invited', async () => {
    await correct();
    const before = await settledRows(office.site.strapi);
    const answer = await decline({ forGood: true });
    expect(answer.status).toBe(410);
    expect(answer.body.error.details.code).toBe('invitation_cancelled');
    expect((await post('decline', { forGood: 'true' })).status).toBe(410);
    expect((await office.site.request.get(path('decline'))).status).toBe(410);
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('does not switch the letters of the member off', async () => {
    await correct();
    const oneClick = await post('unsubscribe', { 'List-Unsubscribe': 'One-Click' });
    expect(oneClick.status).toBe(410);
    expect(await findRow(office, 'member', { email: `right${people}@old.test` })).toMatchObject({
      emailNotifications: true,
    });
  });

  it('has nobody mailed or asked when it had expired before', async () => {
    const { strapi } = office.site;
    const expiresAt = new Date(Date.now() - 1000);
    await setRows(strapi, types.invitation, { documentId: invited.id }, { expiresAt });
    await strapi.plugin('member-invites').service('invitations').expireDue();
    await correct();
    const before = await settledRows(strapi);
    expect((await asInvitee(office.site, 'renew', { token: invited.token })).status).toBe(202);
    expect(await snapshotRows(strapi)).toEqual(before);
  });

  it('works on where only capital letters were corrected', async () => {
    const { documentId } = await findRow(office, 'member', { email: invited.email });
    const email = invited.email.toUpperCase();
    await asAdmin(office.site, 'put', `/members/${documentId}/email`, { email });
    expect((await decline({ forGood: true })).status).toBe(200);
    expect(await findRow(office, 'member', { documentId })).toMatchObject({
      suppression: 'declined',
    });
  });
});
