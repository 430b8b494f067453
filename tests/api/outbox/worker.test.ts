import { inviteBatch } from '../../support/invite';
import { whileStopped } from '../../support/letters';
import { findRows, workerOf, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

const people = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);

describe('the worker', () => {
  const office = officeForTests({ config: { worker: { concurrency: 2 } } });

  const mailedTo = (domain: string): string[] =>
    office.mail.letters
      .flatMap(({ recipients }) => recipients)
      .filter((recipient) => recipient.endsWith(`@${domain}`));

  const inState = async (state: string): Promise<number> =>
    (await findRows(office, 'letter', { state })).length;

  beforeEach(() => office.mail.acceptAll());

  it('stopped in mid-run loses no letter and doubles none', async () => {
    const addresses = people('stop.test', 30);
    office.mail.answer(({ stage }) => (stage === 'data' ? { hangMs: 30 } : undefined));
    await inviteBatch(office.site, addresses);
    await office.mail.waitFor(() => mailedTo('stop.test').length >= 4);
    await workerOf(office).stop();
    const arrived = mailedTo('stop.test').length;
    expect(await inState('sending')).toBe(0);
    expect(await inState('sent')).toBe(arrived);
    expect(arrived).toBeLessThan(30);
    workerOf(office).start();
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('stop.test').sort()).toEqual(addresses.sort());
  });

  it('stopped at once after its start leaves nothing half-done', async () => {
    await workerOf(office).stop();
    await inviteBatch(office.site, people('brief.test', 6));
    for (let round = 0; round < 3; round += 1) {
      workerOf(office).start();
      await workerOf(office).stop();
      expect(await inState('sending')).toBe(0);
      expect(mailedTo('brief.test')).toHaveLength(6 - (await inState('queued')));
    }
    workerOf(office).start();
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('brief.test').sort()).toEqual(people('brief.test', 6));
  });

  it('never has more letters under way than it was told', async () => {
    const open: number[] = [];
    const hold = { hangMs: 50 };
    office.mail.answer(({ stage }) => (stage === 'data' ? hold : undefined));
    await inviteBatch(office.site, people('few.test', 8));
    await until(async () => {
      open.push(await inState('sending'));
      return mailedTo('few.test').length === 8;
    });
    expect(Math.max(...open)).toBe(2);
    await untilLettersSettled(office.site.strapi);
  });

  it('sends a single invitation before the bulk that waits', async () => {
    await whileStopped(office, async () => {
      await inviteBatch(office.site, people('bulk.test', 8));
      await inviteBatch(office.site, 'single@urgent.test');
    });
    await untilLettersSettled(office.site.strapi);
    const order = office.mail.letters
      .flatMap(({ recipients }) => recipients)
      .filter((to) => /@(bulk|urgent)\.test$/.test(to));
    expect(order).toHaveLength(9);
    expect(order.indexOf('single@urgent.test')).toBeLessThan(2);
  });

  it('answers the request before any letter is taken by the far end', async () => {
    office.mail.answer(({ stage }) => (stage === 'connect' ? { hangMs: 1500 } : undefined));
    const batch = await inviteBatch(office.site, people('answer.test', 20));
    expect(mailedTo('answer.test')).toEqual([]);
    expect(batch.counts.invited).toBe(20);
    expect(batch.log.every(({ delivery }) => delivery?.state !== 'sent')).toBe(true);
    office.mail.acceptAll();
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('answer.test')).toHaveLength(20);
  });

  it('looks at once after a commit, without waiting for the next interval', async () => {
    const started = Date.now();
    await inviteBatch(office.site, 'now@wake.test');
    await office.mail.waitFor(() => mailedTo('wake.test').length === 1);
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
