import { inviteAll } from '../../support/invite';
import { NodeProcess } from '../../support/node-process';
import { findRows, types, workerOf, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const dayMs = 24 * 60 * 60_000;
const ahead = (days: number): Date => new Date(Date.now() + days * dayMs);

describe('reminders of a site with three nodes, each a process of its own', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let others: NodeProcess[] = [];

  beforeAll(async () => {
    await office.site.settings.update({ invitations: { validDays: 7, reminderDays: 3 } });
    others = await Promise.all([NodeProcess.start(), NodeProcess.start()]);
  });

  afterAll(() => Promise.all(others.map((node) => node.stop())));

  it('come once for each invitation, when all of them look at the same moment', async () => {
    const emails = Array.from({ length: 40 }, (_, index) => `node${index}@nodes.test`);
    await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const data = { sentAt: ahead(-5), expiresAt: ahead(2) };
    await setRows(office.site.strapi, types.invitation, { email: { $in: emails } }, data);

    const here = office.site.strapi.plugin('member-invites').service('invitations');
    const counts = await Promise.all([
      here.remindDue() as Promise<number>,
      ...others.map((node) => node.call<number>('invitations', 'remindDue')),
    ]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(emails.length);
    expect(await findRows(office, 'letter', { kind: 'reminder' })).toHaveLength(emails.length);

    workerOf(office).wake();
    await untilLettersSettled(office.site.strapi);
    const reminders = emails.map(
      (email) =>
        office.mail.lettersTo(email).filter(({ parsed }) => /^Reminder/.test(parsed.subject!))
          .length,
    );
    expect(reminders).toEqual(emails.map(() => 1));
  });
});
