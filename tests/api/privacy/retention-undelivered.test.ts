import { asAdmin, copyLink, inviteBatch } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import { backDate, untilLettersSettled } from '../../support/rows';
import { tracesInTables } from '../../support/traces';

const dayMs = 24 * 60 * 60_000;

describe('an invitation whose letter could not be delivered', () => {
  const office = officeForTests({ config: { retentionDays: 30, cron: { enabled: false } } });

  const sweep = (): Promise<number> =>
    office.site.strapi.plugin('member-invites').service('invitations').emptyOld();

  const ageAll = async (days: number): Promise<void> => {
    const { strapi } = office.site;
    await backDate(strapi, types.invitation, {}, days * dayMs, ['createdAt']);
    await backDate(strapi, types.letter, {}, days * dayMs, ['updatedAt', 'createdAt']);
    await backDate(strapi, types.logEntry, {}, days * dayMs, ['at', 'createdAt']);
  };

  const refused = async (email: string): Promise<string> => {
    const answer = { code: 550, message: `${email} is unknown here` };
    office.mail.answerNext('recipient', email, answer);
    const { log } = await inviteBatch(office.site, [email]);
    await untilLettersSettled(office.site.strapi);
    return log[0]!.invitation!;
  };

  const invitation = (documentId: string) => findRow(office, 'invitation', { documentId });

  it('is open as long as somebody may still look after it', async () => {
    const id = await refused('young@never.test');
    await ageAll(29);
    await sweep();
    expect(await invitation(id)).toMatchObject({ state: 'pending', email: 'young@never.test' });
  });

  it('expires after `retentionDays`, and the reply, the letter and the history are emptied', async () => {
    const id = await refused('old@never.test');
    await ageAll(31);
    expect(await sweep()).toBeGreaterThan(3);
    expect(await invitation(id)).toMatchObject({
      state: 'expired',
      email: '',
      openKey: null,
      emptiedAt: expect.anything(),
    });
    const member = await findRow(office, 'member', { email: 'old@never.test' });
    expect(member).toMatchObject({ state: 'expired', hasDeliveryProblem: false });
    const inTables = await tracesInTables(office, ['old@never']);
    for (const trace of inTables) expect(trace).toMatch(/^member_invites_members: /);
    const { documentId } = member;
    const history = await asAdmin(office.site, 'get', `/members/${documentId}/history`);
    expect(history.body.data[0]).toMatchObject({ outcome: 'expired', email: null });
    expect(await sweep()).toBe(0);
  });

  it('may be sent again afterwards', async () => {
    const { log } = await inviteBatch(office.site, ['old@never.test']);
    expect(log).toMatchObject([{ outcome: 'invited' }]);
    await untilLettersSettled(office.site.strapi);
  });

  it('stays open where the link was copied, or a letter still waits', async () => {
    const copied = await refused('copied@never.test');
    await copyLink(office.site, copied);
    const waiting = await refused('waiting@never.test');
    await ageAll(31);
    const { strapi } = office.site;
    await strapi.db.query(types.letter).updateMany({
      where: { to: 'waiting@never.test' },
      data: { state: 'queued', nextAttemptAt: new Date(Date.now() + dayMs) },
    });
    await sweep();
    for (const id of [copied, waiting]) {
      expect(await invitation(id)).toMatchObject({ state: 'pending', emptiedAt: null });
    }
  });
});
