import { accept, decline } from '../../support/invitee';
import { asAdmin, cancelInvitations, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { backDate, untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';
import { until } from '../../support/until';

const dayMs = 24 * 60 * 60_000;
const config = { retentionDays: 30, cron: { enabled: false } };

describe('records older than `retentionDays`', () => {
  const office = officeForTests({ config });

  const sweep = (): Promise<number> =>
    office.site.strapi.plugin('member-invites').service('invitations').emptyOld();

  const ageAll = async (days: number): Promise<void> => {
    const dates = {
      invitation: ['closedAt', 'createdAt'],
      letter: ['updatedAt', 'createdAt', 'sentAt'],
      logEntry: ['at', 'createdAt'],
    } as const;
    for (const [type, names] of Object.entries(dates)) {
      const uid = types[type as keyof typeof dates];
      await backDate(office.site.strapi, uid, {}, days * dayMs, [...names]);
    }
  };

  beforeAll(async () => {
    const open = await inviteOne(office, 'open@old.test');
    const declined = await inviteOne(office, 'declined@old.test');
    await decline(office.site, { token: declined.token, forGood: false });
    const accepted = await inviteOne(office, 'accepted@old.test');
    await accept(office.site, { token: accepted.token, password: 'correct-horse-1' });
    office.mail.answerNext('recipient', 'failed@old.test', {
      code: 550,
      message: 'failed@old.test is unknown here',
    });
    const { log } = await inviteBatch(office.site, ['failed@old.test', 'not an @ address'], {
      onInvalid: 'skip',
    });
    // The organisation is told of the failure a moment later.
    await until(
      async () => (await findRows(office, 'letter', { kind: 'notice', state: 'sent' })).length > 0,
      { what: 'the notice of the failure' },
    );
    await untilLettersSettled(office.site.strapi);
    await cancelInvitations(office.site, [log[0]!.invitation!]);
    expect(open.token).toBeTruthy();
  });

  it('are left alone as long as they are younger', async () => {
    await ageAll(29);
    expect(await sweep()).toBe(0);
  });

  it('lose what they say of a person once they are older, but for open invitations', async () => {
    await ageAll(2);
    expect(await sweep()).toBeGreaterThan(8);
    const left = ['declined@', 'accepted@', 'failed@', 'not an @'];
    expect((await tracesInTables(office, left)).sort()).toEqual(
      [
        'member_invites_members: accepted@',
        'member_invites_members: declined@',
        'member_invites_members: failed@',
        'up_users: accepted@',
        // Searches find members by the beginnings of their addresses.
        ...left
          .slice(0, 3)
          .map((trace) => `member_invites_members: ${Buffer.from(trace).toString('hex')}`),
      ].sort(),
    );
    expect(await findRow(office, 'invitation', { email: 'open@old.test' })).toMatchObject({
      state: 'pending',
      emptiedAt: null,
    });
    expect(await findRows(office, 'letter', { to: 'open@old.test' })).toMatchObject([
      { state: 'sent' },
    ]);
    expect((await findRows(office, 'logEntry', { email: 'open@old.test' })).length).toBeGreaterThan(
      1,
    );
  });

  it('count from their last change, not from their making', async () => {
    const longAgo = new Date(Date.now() - 40 * dayMs);
    const dates = { createdAt: longAgo, updatedAt: longAgo, nextAttemptAt: longAgo };
    // A notice of no batch has nothing to say, so it is cancelled once its turn has come.
    const late = { to: 'late@old.test', kind: 'notice', state: 'queued' };
    await office.site.strapi.db.query(types.letter).create({ data: { ...late, ...dates } });
    await untilLettersSettled(office.site.strapi);
    await sweep();
    expect(await findRows(office, 'letter', { to: late.to })).toMatchObject([
      { state: 'cancelled', emptiedAt: null },
    ]);
  });

  it('are emptied once', async () => {
    expect(await sweep()).toBe(0);
  });

  it('still tell what happened, in lists, logs and histories', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'declined@old.test' });
    const history = await asAdmin(office.site, 'get', `/members/${documentId}/history`);
    expect(history.body.data).toMatchObject([
      { outcome: 'declined', email: null },
      { outcome: 'sent', email: null },
      { outcome: 'invited', email: null },
    ]);
    const list = await asAdmin(office.site, 'get', '/invitations?state=declined');
    expect(list.body.data).toMatchObject([{ email: '', member: { id: documentId } }]);
    const again = await inviteBatch(office.site, ['declined@old.test']);
    expect(again.log).toMatchObject([{ outcome: 'invited' }]);
    await untilLettersSettled(office.site.strapi);
  });

  it('do not take the proofs of erasures with them', async () => {
    const { documentId } = await findRow(office, 'member', { email: 'failed@old.test' });
    const { id } = await eraseMembers(office, { ids: [documentId] });
    await ageAll(100);
    await sweep();
    const { log } = (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data;
    expect(log).toMatchObject([{ outcome: 'erased', notes: [{ id: 'erased' }] }]);
  });

  it('are what the settings show', async () => {
    const { body } = await asAdmin(office.site, 'get', '/settings');
    expect(body.meta.retentionDays).toBe(30);
  });
});
