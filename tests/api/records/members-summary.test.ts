import {
  asAdmin,
  cancelInvitations,
  inviteAll,
  inviteBatch,
  resendInvitations,
} from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

describe('the roster in numbers', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const summary = async () => {
    const { status, body } = await asAdmin(office.site, 'get', '/members/summary');
    expect(status).toBe(200);
    return body.data;
  };

  const refuse = (recipients: string): void =>
    office.mail.answer(({ recipient }) =>
      recipient.startsWith(recipients) ? { code: 550 } : undefined,
    );

  it('is all noughts while there is nobody', async () => {
    expect(await summary()).toEqual({
      states: { not_invited: 0, pending: 0, expired: 0, validated: 0 },
      total: 0,
      deliveryProblems: 0,
    });
  });

  it('counts members by state', async () => {
    const emails = ['val@sum.test', 'ed@sum.test', 'pam@sum.test', 'pia@sum.test'];
    const [validated, expired] = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const invitations = office.site.strapi.plugin('member-invites').service('invitations');
    await invitations.accept({ token: validated!.token, password: 'correct-horse-1' });
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await setRows(office.site.strapi, types.invitation, { documentId: expired!.id }, past);
    await invitations.expireDue();
    await inviteBatch(office.site, 'nora@sum.test', { send: false });
    expect(await summary()).toEqual({
      states: { not_invited: 1, pending: 2, expired: 1, validated: 1 },
      total: 5,
      deliveryProblems: 0,
    });
  });

  it('counts open invitations whose letter failed or bounced, until one gets through', async () => {
    refuse('gone');
    const batch = await inviteBatch(office.site, 'gone1@sum.test gone2@sum.test back@sum.test');
    await untilLettersSettled(office.site.strapi);
    expect((await summary()).deliveryProblems).toBe(2);
    const back = 'back@sum.test';
    await setRows(office.site.strapi, types.letter, { to: back }, { state: 'bounced' });
    const hasDeliveryProblem = true;
    await setRows(office.site.strapi, types.member, { email: back }, { hasDeliveryProblem });
    expect((await summary()).deliveryProblems).toBe(3);

    office.mail.acceptAll();
    await resendInvitations(office.site, [batch.log[0]!.invitation!]);
    await untilLettersSettled(office.site.strapi);
    expect((await summary()).deliveryProblems).toBe(2);

    const ids = [batch.log[1]!.invitation!];
    await cancelInvitations(office.site, ids);
    expect((await summary()).deliveryProblems).toBe(1);
  });

  it('counts a problem that an earlier letter, to another address, is slower than', async () => {
    const before = (await summary()).deliveryProblems;
    refuse('new@');
    office.mail.answerNext('recipient', 'slow@sum.test', { hangMs: 2000 });
    await inviteBatch(office.site, 'slow@sum.test');
    const where = { to: 'slow@sum.test', state: 'sending' };
    await until(async () => (await findRows(office, 'letter', where)).length === 1);
    const { documentId } = await findRow(office, 'member', { email: 'slow@sum.test' });
    const email = 'new@sum.test';
    await asAdmin(office.site, 'put', `/members/${documentId}/email`, { email });
    await inviteBatch(office.site, email);
    await untilLettersSettled(office.site.strapi);
    expect(await findRow(office, 'letter', { to: 'slow@sum.test' })).toMatchObject({
      state: 'sent',
    });
    expect((await summary()).deliveryProblems).toBe(before + 1);
    await office.site.strapi.documents(types.member).delete({ documentId });
    office.mail.acceptAll();
  });

  it('counts as many problems as the list of pending invitations finds', async () => {
    const { body } = await asAdmin(office.site, 'get', '/invitations?delivery=problem');
    expect(body.meta.pagination.total).toBe(1);
    expect(body.data).toMatchObject([{ email: 'back@sum.test', delivery: { state: 'bounced' } }]);
    expect((await summary()).deliveryProblems).toBe(1);
  });
});
