import type { Batch, BatchLogLine } from '../../../shared/contracts';
import { asAdmin, cancelInvitations, inviteBatch, resendInvitations } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const none = { queued: 0, sending: 0, sent: 0, failed: 0, bounced: 0, cancelled: 0 };

describe('the letters of a batch', () => {
  const office = officeForTests();

  const read = async (id: string): Promise<Batch & { log: BatchLogLine[] }> =>
    (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data;

  /** Answers the counts once they agree with the lines. */
  const lettersOf = async (id: string): Promise<object> => {
    const { letters, log } = await read(id);
    const counted: Record<string, number> = { ...none };
    for (const { delivery } of log) if (delivery) counted[delivery.state]! += 1;
    expect(letters).toEqual(counted);
    return letters;
  };

  const invite = async (addresses: string, more: object = {}): Promise<Batch> => {
    const batch = await inviteBatch(office.site, addresses, { onInvalid: 'skip', ...more });
    await untilLettersSettled(office.site.strapi);
    return batch;
  };

  beforeAll(async () => {
    office.mail.answer(({ recipient }) =>
      recipient.startsWith('gone') ? { code: 550 } : undefined,
    );
  });

  it('are counted by state', async () => {
    const { id } = await invite('a@count.test b@count.test c@count.test gone@count.test broken');
    expect(await lettersOf(id)).toEqual({ ...none, sent: 3, failed: 1 });
    await setRows(office.site.strapi, types.letter, { to: 'b@count.test' }, { state: 'bounced' });
    expect(await lettersOf(id)).toEqual({ ...none, sent: 2, failed: 1, bounced: 1 });
  });

  it('are in the answer that makes the batch, before they left', async () => {
    const sendAt = new Date(Date.now() + 60_000).toISOString();
    const batch = await inviteBatch(office.site, 'a@later.test b@later.test', { sendAt });
    expect(batch.letters).toEqual({ ...none, queued: 2 });
    expect(await lettersOf(batch.id)).toEqual({ ...none, queued: 2 });
    const ids = [batch.log[0]!.invitation!];
    await cancelInvitations(office.site, ids);
    expect(await lettersOf(batch.id)).toEqual({ ...none, queued: 1, cancelled: 1 });
    await setRows(office.site.strapi, types.letter, { state: 'queued' }, { state: 'cancelled' });
  });

  it('are none where nobody is mailed', async () => {
    expect((await invite('a@roster.test', { send: false })).letters).toEqual(none);
  });

  it('count once where one was sent again, by the newest', async () => {
    const batch = await invite('a@again.test gone@again.test');
    const { log } = await read(batch.id);
    office.mail.acceptAll();
    const [first, second] = log.map(({ invitation }) => invitation!);
    await resendInvitations(office.site, [second!]);
    await untilLettersSettled(office.site.strapi);
    expect(await lettersOf(batch.id)).toEqual({ ...none, sent: 2 });
    await resendInvitations(office.site, [first!]);
    await untilLettersSettled(office.site.strapi);
    expect(await lettersOf(batch.id)).toEqual({ ...none, sent: 2 });
  });

  it('are of the batch that sent them, not of a later one', async () => {
    const first = await invite('a@twice.test');
    const second = await invite('a@twice.test b@twice.test');
    expect(await lettersOf(first.id)).toEqual({ ...none, sent: 1 });
    expect(await lettersOf(second.id)).toEqual({ ...none, sent: 1 });
  });

  it('leave the counts with the member they went to, as they leave the lines', async () => {
    const { id } = await invite('a@left.test b@left.test');
    const { documentId } = await findRow(office, 'member', { email: 'a@left.test' });
    await office.site.strapi.documents(types.member).delete({ documentId });
    expect(await lettersOf(id)).toEqual({ ...none, sent: 1 });
  });

  it('are counted for each batch of a page', async () => {
    const { body } = await asAdmin(office.site, 'get', '/batches?pageSize=100');
    const listed: Batch[] = body.data;
    expect(listed.length).toBeGreaterThan(5);
    for (const { id, letters } of listed) expect(letters).toEqual((await read(id)).letters);
  });

  it('do not count letters that bring no invitation', async () => {
    const { id } = await invite('a@kind.test');
    const data = { kind: 'reminder', state: 'failed' };
    const letter = await findRow(office, 'letter', { to: 'a@kind.test', kind: 'invitation' });
    const { batch, member, invitation } = letter as unknown as Record<string, { id: number }>;
    await office.site.strapi.db.query(types.letter).create({
      data: {
        ...data,
        to: 'a@kind.test',
        messageId: '<a-reminder@site.test>',
        batch: batch!.id,
        member: member!.id,
        invitation: invitation!.id,
      },
    });
    expect(await lettersOf(id)).toEqual({ ...none, sent: 1 });
  });
});
