import { untilDone } from '../../support/act';
import { inviteBatch } from '../../support/invite';
import { findRows, types, type Row, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('sending invitations again, where the run ended before it was done', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });

  const continueInterrupted = () =>
    office.site.strapi.plugin('member-invites').service('batches').continueInterrupted();

  const invite = async (domain: string): Promise<Row[]> => {
    const emails = Array.from({ length: 25 }, (_, index) => `p${index}@${domain}`);
    await inviteBatch(office.site, emails);
    await untilLettersSettled(office.site.strapi);
    office.mail.letters.length = 0;
    return findRows(office, 'invitation', { email: { $endsWith: `@${domain}` } });
  };

  /** As a crash leaves it: nobody has it any more. */
  const leave = (domain: string, invitations: Row[], more: object): Promise<Row> => {
    const newest = invitations.at(-1)!.id;
    return office.site.strapi.db.query(types.batch).create({
      data: {
        requestId: `cut-${domain}`,
        source: 'selection',
        action: 'resend',
        send: false,
        state: 'processing',
        selection: { kind: 'invitations', query: { q: `@${domain}` }, except: [] },
        lastRow: 0,
        newestRow: newest,
        newestInvitation: newest,
        total: invitations.length,
        done: 0,
        ...more,
      },
    });
  };

  const lettersTo = (invitations: Row[]): number[] =>
    invitations.map(({ email }) => office.mail.lettersTo(String(email)).length);

  it('begins where nothing was done yet, and sends one letter each', async () => {
    const invitations = await invite('begin.test');
    const { documentId } = await leave('begin.test', invitations, {});
    await Promise.all([continueInterrupted(), continueInterrupted()]);
    const done = await untilDone(office.site, documentId);
    expect(done).toMatchObject({ total: 25, done: 25, counts: { resent: 25 } });
    await untilLettersSettled(office.site.strapi);
    expect(lettersTo(invitations)).toEqual(invitations.map(() => 1));
  });

  it('goes on behind the lines that were settled, and sends nobody a second letter', async () => {
    const invitations = await invite('goon.test');
    const batch = await leave('goon.test', invitations, { lastRow: invitations[9]!.id, done: 4 });
    const lines = invitations.slice(0, 10).map(({ id, email, member }, index) => ({
      batch: batch.id,
      line: index + 1,
      typed: email,
      email,
      member: (member as unknown as Row).id,
      invitation: id,
      values: index < 4 ? null : { invitation: id },
      outcome: index < 4 ? 'resent' : null,
    }));
    await office.site.strapi.db.query(types.logEntry).createMany({ data: lines as never[] });
    await continueInterrupted();
    const done = await untilDone(office.site, batch.documentId);
    expect(done).toMatchObject({ total: 25, done: 25, counts: { resent: 25 } });
    expect(done.log.map(({ line }) => line)).toEqual(invitations.map((_, index) => index + 1));
    await untilLettersSettled(office.site.strapi);
    // The four were said to be done by the run that ended.
    expect(lettersTo(invitations)).toEqual(invitations.map((_, index) => (index < 4 ? 0 : 1)));
  });
});
