import { asAdmin, cancelInvitations, inviteBatch, resendInvitations } from '../../support/invite';
import { untilTried } from '../../support/letters';
import { findRow, findRows, types, workerOf, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const noMailbox = { code: 550, message: 'No such mailbox <b>here</b>' };

describe('an address the far end refuses for good', () => {
  const office = officeForTests();

  const logOf = async (id: string) =>
    (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data.log as {
      email: string;
      delivery: { state: string; reason?: string };
    }[];

  const digestsTo = (address: string) =>
    office.mail
      .lettersTo(address)
      .filter(({ parsed }) => /could not be delivered/.test(parsed.subject!));

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { noticesTo: ['staff@club.test'] } });
  });

  beforeEach(() => {
    office.mail.acceptAll();
    office.mail.answer(({ stage, recipient }) =>
      stage === 'recipient' && recipient.startsWith('gone') ? noMailbox : undefined,
    );
  });

  it('fails at once with the server’s words, and the others are sent', async () => {
    const addresses = [
      'a@mix.test',
      'gone1@mix.test',
      'b@mix.test',
      'gone2@mix.test',
      'c@mix.test',
    ];
    const { id } = await inviteBatch(office.site, addresses);
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > 0);
    await untilLettersSettled(office.site.strapi);
    const log = await logOf(id);
    expect(log.map(({ delivery }) => delivery.state)).toEqual([
      'sent',
      'failed',
      'sent',
      'failed',
      'sent',
    ]);
    expect(log[1]!.delivery.reason).toContain('550 No such mailbox <b>here</b>');
    expect(await findRow(office, 'letter', { to: 'gone1@mix.test' })).toMatchObject({
      attempts: 1,
    });
    const list = await asAdmin(office.site, 'get', `/invitations?batch=${id}&delivery=failed`);
    const failed = list.body.data.map(({ email }: { email: string }) => email).sort();
    expect(failed).toEqual(['gone1@mix.test', 'gone2@mix.test']);
    const roster = await asAdmin(office.site, 'get', '/members?q=gone1@mix.test');
    expect(roster.body.data[0].lastInvitation).toMatchObject({
      delivery: 'failed',
      reason: expect.stringContaining('No such mailbox'),
    });
  });

  it('is told to the organisation once a batch, as text', async () => {
    const [digest, ...more] = digestsTo('staff@club.test');
    expect(more).toEqual([]);
    expect(digest!.parsed.subject).toContain('2 e-mails');
    expect(digest!.parsed.text).toContain('gone1@mix.test');
    expect(digest!.parsed.text).toContain('gone2@mix.test');
    expect(String(digest!.parsed.html)).toContain('&lt;b&gt;here&lt;/b&gt;');
    expect(digest!.recipients).toEqual(['staff@club.test']);
  });

  it('is told to the admin who invited where nobody else was named', async () => {
    await office.site.settings.update({ organisation: { noticesTo: [] } });
    await inviteBatch(office.site, 'gone@admin.test');
    await office.mail.waitFor(() => digestsTo('admin1@organisation.test').length > 0);
    await untilLettersSettled(office.site.strapi);
    expect(digestsTo('admin1@organisation.test')).toHaveLength(1);
    expect(digestsTo('staff@club.test')).toHaveLength(1);
    await office.site.settings.update({ organisation: { noticesTo: ['staff@club.test'] } });
  });

  it('is told to each of several people, however alike their addresses begin', async () => {
    const noticesTo = ['membership.office@north.test', 'membership.office@south.test'];
    await office.site.settings.update({ organisation: { noticesTo } });
    await inviteBatch(office.site, 'gone@several.test');
    await office.mail.waitFor(() => noticesTo.every((to) => digestsTo(to).length > 0));
    await untilLettersSettled(office.site.strapi);
    expect(noticesTo.map((to) => digestsTo(to).length)).toEqual([1, 1]);
    await office.site.settings.update({ organisation: { noticesTo: ['staff@club.test'] } });
  });

  it('is told as well where the rest of the batch is withdrawn before it leaves', async () => {
    const before = digestsTo('staff@club.test').length;
    office.mail.answerNext('recipient', 'busy@drop.test', { code: 451 });
    const { log } = await inviteBatch(office.site, ['gone@drop.test', 'busy@drop.test']);
    await untilTried(office, 'busy@drop.test', 1);
    await untilTried(office, 'gone@drop.test', 1);
    expect(digestsTo('staff@club.test')).toHaveLength(before);
    await cancelInvitations(office.site, [log[1]!.invitation!]);
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > before);
    await untilLettersSettled(office.site.strapi);
    expect(digestsTo('staff@club.test')).toHaveLength(before + 1);
  });

  it('may be invited again, and the next failure is told anew', async () => {
    const { log } = await inviteBatch(office.site, 'gone@twice.test');
    await untilLettersSettled(office.site.strapi);
    const before = digestsTo('staff@club.test').length;
    await resendInvitations(office.site, [log[0]!.invitation!]);
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > before);
    await untilLettersSettled(office.site.strapi);
    const letters = await findRows(office, 'letter', { to: 'gone@twice.test' });
    expect(letters.map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  it('is told as well where the node died between the failure and the digest', async () => {
    const before = digestsTo('staff@club.test').length;
    await inviteBatch(office.site, 'gone@crash.test');
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > before);
    await untilLettersSettled(office.site.strapi);
    const where = { to: 'gone@crash.test' };
    await setRows(office.site.strapi, types.letter, where, { toldAt: null });
    await workerOf(office).stop();
    workerOf(office).start();
    await office.mail.waitFor(() => digestsTo('staff@club.test').length === before + 2);
    expect((await findRow(office, 'letter', where)).toldAt).not.toBeNull();
  });

  it('names in a later digest only whom nothing has reached since', async () => {
    const before = digestsTo('staff@club.test').length;
    const { log } = await inviteBatch(office.site, ['gone@still.test', 'gone@mended.test']);
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > before);
    office.mail.acceptAll();
    office.mail.answerNext('recipient', 'gone@still.test', noMailbox);
    const ids = log.map(({ invitation }) => invitation!);
    await resendInvitations(office.site, ids);
    await office.mail.waitFor(() => digestsTo('staff@club.test').length > before + 1);
    const text = digestsTo('staff@club.test').at(-1)!.parsed.text!;
    expect(text).toContain('1 e-mail ');
    expect(text).toContain('gone@still.test');
    expect(text).not.toContain('gone@mended.test');
  });
});
