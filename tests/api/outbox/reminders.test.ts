import { cancelInvitations, inviteAll, listInvitations, type Invited } from '../../support/invite';
import { linkIn } from '../../support/join-links';
import { whileStopped } from '../../support/letters';
import {
  findRow,
  findRows,
  openOffice,
  types,
  workerOf,
  officeForTests,
} from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const dayMs = 24 * 60 * 60_000;
const ahead = (days: number): Date => new Date(Date.now() + days * dayMs);

describe('the reminder', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let made = 0;

  const sweep = async (): Promise<number> => {
    const count = await office.site.strapi
      .plugin('member-invites')
      .service('invitations')
      .remindDue();
    workerOf(office).wake();
    await untilLettersSettled(office.site.strapi);
    return count;
  };

  /** Invites people as if five days ago for a week, so that two days are left. */
  const inviteEarlier = async (emails: string[]): Promise<Invited[]> => {
    const invited = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const data = { sentAt: ahead(-5), expiresAt: ahead(2) };
    await setRows(office.site.strapi, types.invitation, { email: { $in: emails } }, data);
    return invited;
  };

  const oneEarlier = async (): Promise<Invited> => {
    made += 1;
    return (await inviteEarlier([`person${made}@remind.test`]))[0]!;
  };

  const remindersTo = (email: string) =>
    office.mail
      .lettersTo(email)
      .filter(({ parsed }) => (parsed.subject ?? '').startsWith('Reminder: '));

  const changeMember = (email: string, data: Record<string, unknown>) =>
    setRows(office.site.strapi, types.member, { email }, data);

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club' },
      invitations: { validDays: 7, reminderDays: 3 },
    });
  });

  afterAll(() => office.site.stop());

  it('brings the same link once more, says when it ends, and does not prolong it', async () => {
    const { email, link } = await oneEarlier();
    const before = await findRow(office, 'invitation', { email });
    expect(await sweep()).toBe(1);
    const [reminder, ...more] = remindersTo(email);
    expect(more).toEqual([]);
    expect(reminder!.parsed.subject).toBe('Reminder: Your invitation to join Harbour Club');
    expect(linkIn(reminder!)).toBe(link);
    const end = new Date(before.expiresAt as string);
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(end);
    expect(reminder!.parsed.text).toMatch(new RegExp(`still open\\. It expires on\\s+${day}`));
    const after = await findRow(office, 'invitation', { email });
    expect(after).toMatchObject({ expiresAt: before.expiresAt, sentAt: before.sentAt });
    expect(after.remindedAt).not.toBeNull();
    const history = await findRows(office, 'logEntry', { email, outcome: 'sent' });
    expect(history.map(({ notes }) => notes)).toEqual([
      [{ id: 'letter', values: { kind: 'invitation' } }],
      [{ id: 'letter', values: { kind: 'reminder' } }],
    ]);
  });

  it('comes once for each invitation, however many sweeps there are at a time', async () => {
    const emails = Array.from({ length: 30 }, (_, index) => `many${index}@remind.test`);
    await inviteEarlier(emails);
    const counts = await Promise.all([sweep(), sweep(), sweep()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(emails.length);
    expect(await sweep()).toBe(0);
    expect(emails.map((email) => remindersTo(email).length)).toEqual(emails.map(() => 1));
  });

  it('does not go to who was sent the invitation within these days, nor before or after them', async () => {
    const left = { short: [-1, 2], early: [-1, 3.01], late: [-8, -0.01], exact: [0, 3] } as const;
    for (const [name, [sent, end]] of Object.entries(left)) {
      const email = `${name}@remind.test`;
      await inviteEarlier([email]);
      const sentAt = ahead(sent);
      const expiresAt = new Date(sentAt.getTime() + (end - sent) * dayMs);
      await setRows(office.site.strapi, types.invitation, { email }, { sentAt, expiresAt });
    }
    expect(await sweep()).toBe(0);
  });

  it('does not go to an invitation that no letter brought', async () => {
    const { email } = await oneEarlier();
    await setRows(office.site.strapi, types.invitation, { email }, { sentAt: null });
    expect(await sweep()).toBe(0);
  });

  it.each([
    { suppression: 'declined' },
    { suppression: 'bounced' },
    { emailNotifications: false },
    { state: 'validated' },
  ])('does not go to a member with %j, queued or not', async (change) => {
    const [early, late] = [await oneEarlier(), await oneEarlier()];
    await changeMember(early.email, change);
    await whileStopped(office, async () => {
      const count = await office.site.strapi
        .plugin('member-invites')
        .service('invitations')
        .remindDue();
      expect(count).toBe(1);
      await changeMember(late.email, change);
    });
    await untilLettersSettled(office.site.strapi);
    expect([remindersTo(early.email), remindersTo(late.email)]).toEqual([[], []]);
    const queued = await findRow(office, 'letter', { to: late.email, kind: 'reminder' });
    expect(queued).toMatchObject({ state: 'cancelled', sentAt: null });
  });

  it.each(['cancelled', 'expired'])('is dropped where the invitation is %s first', async (as) => {
    const { email, id } = await oneEarlier();
    await whileStopped(office, async () => {
      await office.site.strapi.plugin('member-invites').service('invitations').remindDue();
      if (as === 'cancelled') await cancelInvitations(office.site, [id]);
      else {
        const data = { expiresAt: new Date(Date.now() - 1000) };
        await setRows(office.site.strapi, types.invitation, { email }, data);
      }
    });
    await untilLettersSettled(office.site.strapi);
    expect(remindersTo(email)).toEqual([]);
    const letter = await findRow(office, 'letter', { to: email, kind: 'reminder' });
    expect(letter).toMatchObject({ state: 'cancelled', sentAt: null });
  });

  it('that fails leaves the delivery of the invitation as it was', async () => {
    const { email, id } = await oneEarlier();
    office.mail.answerNext('recipient', email, { code: 550, message: 'Mailbox full' });
    await sweep();
    expect(await findRow(office, 'letter', { to: email, kind: 'reminder' })).toMatchObject({
      state: 'failed',
    });
    const [shown] = await listInvitations(office.site, `q=${email}`);
    expect(shown).toMatchObject({ id, delivery: { state: 'sent' } });
    expect(await listInvitations(office.site, `delivery=failed&q=${email}`)).toEqual([]);
    const failed = await findRow(office, 'logEntry', { email, outcome: 'failed' });
    expect(failed).toMatchObject({
      notes: [{ id: 'letter', values: { kind: 'reminder' } }],
      reason: expect.stringContaining('Mailbox full'),
    });
    expect(await sweep()).toBe(0);
  });

  it('waits while member-only booking is off, and is off with 0 days', async () => {
    await oneEarlier();
    await office.site.settings.allowMemberOnlyBooking(false);
    expect(await sweep()).toBe(0);
    await office.site.settings.allowMemberOnlyBooking();
    await office.site.settings.update({ invitations: { reminderDays: 0 } });
    expect(await sweep()).toBe(0);
    await office.site.settings.update({ invitations: { reminderDays: 3 } });
    expect(await sweep()).toBe(1);
  });
});

describe('the schedule', () => {
  it('sends the reminders that are due', async () => {
    const office = await openOffice({ config: { cron: { expire: '* * * * * *' } } });
    await office.site.settings.update({ invitations: { validDays: 7, reminderDays: 3 } });
    const email = 'by-cron@remind.test';
    await inviteAll(office, [email]);
    await untilLettersSettled(office.site.strapi);
    const data = { sentAt: ahead(-5), expiresAt: ahead(2) };
    await setRows(office.site.strapi, types.invitation, { email }, data);
    await office.mail.waitFor(() => office.mail.lettersTo(email).length === 2);
  });
});
