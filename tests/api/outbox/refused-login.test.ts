import { asAdmin, inviteBatch } from '../../support/invite';
import { findRows, sendWaiting, workerOf, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

describe('a login the far end refuses', () => {
  const office = officeForTests({ env: { SMTP_USER: 'user', SMTP_PASS: 'wrong' } });

  const untilAllWait = () =>
    until(async () => {
      const rows = await findRows(office, 'letter');
      return rows.every(({ state, reason }) => state === 'queued' && reason !== null);
    });

  it('makes the queue wait without counting attempts, and all is sent once it is mended', async () => {
    office.mail.answer(({ stage }) => (stage === 'auth' ? { code: 535 } : undefined));
    const addresses = Array.from({ length: 12 }, (_, index) => `p${index}@login.test`);
    const { id } = await inviteBatch(office.site, addresses);
    await untilAllWait();
    const { sessions } = office.mail;
    const waiting = await findRows(office, 'letter');
    expect(waiting.map(({ state, attempts }) => [state, attempts])).toEqual(
      addresses.map(() => ['queued', 0]),
    );
    const soonest = Math.min(...waiting.map((row) => Date.parse(String(row.nextAttemptAt))));
    expect(soonest).toBeGreaterThan(Date.now() + 10_000);
    const { body } = await asAdmin(office.site, 'get', `/batches/${id}`);
    expect(body.data.log[11].delivery).toMatchObject({
      state: 'queued',
      reason: expect.stringContaining('535'),
    });
    workerOf(office).wake();
    await asAdmin(office.site, 'get', `/batches/${id}/log`);
    expect(office.mail.letters).toEqual([]);
    expect(office.mail.sessions).toBe(sessions);

    office.mail.acceptAll();
    await sendWaiting(office);
    await untilLettersSettled(office.site.strapi);
    const mailed = office.mail.letters.flatMap(({ recipients }) => recipients);
    expect(mailed.sort()).toEqual(addresses.sort());
    expect(office.site.log.some((line) => line.includes('refused our login'))).toBe(true);
  });
});
