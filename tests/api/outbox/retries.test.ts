import { inviteBatch } from '../../support/invite';
import { linkIn } from '../../support/join-links';
import { letterRow, untilTried } from '../../support/letters';
import {
  findRow,
  findRows,
  sendWaiting,
  types,
  workerOf,
  officeForTests,
} from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

describe('a letter the far end does not take', () => {
  const office = officeForTests({ config: { worker: { leaseSeconds: 5, maxAttempts: 4 } } });

  const deliveryOf = async (batchId: string) => {
    const batches = office.site.strapi.plugin('member-invites').service('batches');
    return (await batches.get({ id: batchId })).log[0].delivery;
  };

  beforeEach(() => office.mail.acceptAll());

  it('is sent at the third attempt after two passing refusals', async () => {
    const to = 'busy@retry.test';
    const busy = { code: 451, message: 'Try again later' };
    office.mail.answerNext('recipient', to, busy, busy);
    const { id } = await inviteBatch(office.site, to);
    for (const attempt of [1, 2]) {
      const row = await untilTried(office, to, attempt);
      expect(row).toMatchObject({ state: 'queued', lockedBy: null });
      expect(row.reason).toContain('Try again later');
      const wait = Date.parse(String(row.nextAttemptAt)) - Date.now();
      expect(wait).toBeGreaterThan(10_000 * attempt);
      expect(wait).toBeLessThanOrEqual(30_000 * attempt);
      expect(await deliveryOf(id)).toMatchObject({
        state: 'queued',
        reason: expect.stringContaining('451'),
      });
      await sendWaiting(office, { to });
    }
    expect(await untilTried(office, to, 3)).toMatchObject({
      state: 'sent',
      notes: null,
      reason: null,
    });
    expect(office.mail.lettersTo(to)).toHaveLength(1);
    expect(await deliveryOf(id)).toEqual({ state: 'sent', at: expect.any(String) });
  });

  it('is given up after the last attempt, with the last reason', async () => {
    const to = 'never@retry.test';
    office.mail.answer(({ recipient }) =>
      recipient === to ? { code: 452, message: 'Mailbox full' } : undefined,
    );
    const { id } = await inviteBatch(office.site, to);
    for (const attempt of [1, 2, 3]) {
      expect(await untilTried(office, to, attempt)).toMatchObject({ state: 'queued' });
      await sendWaiting(office, { to });
    }
    expect(await untilTried(office, to, 4)).toMatchObject({ state: 'failed' });
    expect(await deliveryOf(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Mailbox full'),
    });
  });

  it('is tried again where the server closes the session half-way', async () => {
    const to = 'closed@retry.test';
    office.mail.answerNext('data', to, { code: 421, message: 'Shutting down' });
    office.mail.answerNext('data', 'dropped@retry.test', 'drop');
    await inviteBatch(office.site, [to, 'dropped@retry.test']);
    for (const address of [to, 'dropped@retry.test']) {
      expect(await untilTried(office, address, 1)).toMatchObject({ state: 'queued' });
      await sendWaiting(office, { to: address });
      expect(await untilTried(office, address, 2)).toMatchObject({ state: 'sent' });
      expect(office.mail.lettersTo(address)).toHaveLength(1);
    }
  });

  it('is the same letter again where only the answer was lost', async () => {
    const to = 'lost@retry.test';
    office.mail.answerNext('data', to, 'lose-answer');
    await inviteBatch(office.site, to);
    await untilTried(office, to, 1);
    await sendWaiting(office, { to });
    await untilTried(office, to, 2);
    const [first, second, ...more] = office.mail.lettersTo(to);
    expect(more).toEqual([]);
    expect(second!.parsed.messageId).toBe(first!.parsed.messageId);
    expect(linkIn(second!)).toBe(linkIn(first!));
    expect(second!.parsed.messageId).toBe((await letterRow(office, to)).messageId);
  });

  it('waits while nobody listens at the far end, and leaves when it is back', async () => {
    await office.mail.stop();
    const addresses = ['a@down.test', 'b@down.test'];
    const batch = await inviteBatch(office.site, addresses);
    expect(batch.counts.invited).toBe(2);
    for (const to of addresses) {
      expect(await untilTried(office, to, 1)).toMatchObject({ state: 'queued' });
    }
    await office.mail.start();
    await sendWaiting(office);
    await untilLettersSettled(office.site.strapi);
    for (const to of addresses) expect(office.mail.lettersTo(to)).toHaveLength(1);
  });

  it('is sent in one session however long the server thinks about it', async () => {
    const to = 'slow@hang.test';
    office.mail.answerNext('data', to, { hangMs: 6500 });
    const before = office.mail.sessions;
    await inviteBatch(office.site, to);
    await until(async () => (await letterRow(office, to)).state === 'sending');
    const { lockedUntil } = await letterRow(office, to);
    const leaseEnd = Date.parse(String(lockedUntil));
    await until(
      () => {
        workerOf(office).wake(); // it looks for lapsed claims all the time
        return Date.now() > leaseEnd + 500;
      },
      { what: 'the first lease over' },
    );
    expect(await letterRow(office, to)).toMatchObject({ state: 'sending', attempts: 0 });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.sessions - before).toBe(1);
    expect(office.mail.lettersTo(to)).toHaveLength(1);
    expect(await letterRow(office, to)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('left behind by a run that died is sent by the next one', async () => {
    const sendAt = new Date(Date.now() + 60_000).toISOString();
    await inviteBatch(office.site, 'orphan@retry.test', { sendAt });
    const claim = { state: 'sending', lockedBy: 'a-dead-run', lockedUntil: new Date(0) };
    await setRows(office.site.strapi, types.letter, { to: 'orphan@retry.test' }, claim);
    workerOf(office).wake();
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('orphan@retry.test')).toHaveLength(1);
    expect(await findRow(office, 'invitation', { email: 'orphan@retry.test' })).toMatchObject({
      sentAt: expect.anything(),
    });
    const history = await findRows(office, 'logEntry', {
      email: 'orphan@retry.test',
      outcome: 'sent',
    });
    expect(history).toHaveLength(1);
  });
});
