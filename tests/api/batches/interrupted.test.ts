import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, types, workerOf, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

const people = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);

describe('a batch whose run died', () => {
  const office = officeForTests();

  /** Makes the state after a crash: the first chunk is committed, the rest waits, the lease is over. */
  const interrupt = async (domain: string, settled: number, count: number, lease: Date) => {
    const addresses = people(domain, count);
    const batch = await inviteBatch(office.site, addresses);
    await untilLettersSettled(office.site.strapi);
    const { id } = await findRow(office, 'batch', { documentId: batch.id });
    const { strapi } = office.site;
    const lost = await findRows(office, 'logEntry', { batch: id, line: { $gt: settled } });
    const emails = addresses.slice(settled);
    for (const type of [types.letter, types.invitation]) {
      const by = type === types.letter ? { to: { $in: emails } } : { email: { $in: emails } };
      await strapi.db.query(type).deleteMany({ where: by });
    }
    await strapi.db.query(types.member).deleteMany({ where: { email: { $in: emails } } });
    for (const { id: lostId, email } of lost) {
      const open = { outcome: null, notes: null, at: null, values: { key: email } };
      await setRows(strapi, types.logEntry, { id: lostId }, open);
    }
    const data = { state: 'processing', done: settled, lockedBy: 'crashed', lockedUntil: lease };
    await setRows(strapi, types.batch, { id }, data);
    office.mail.letters.length = 0;
    return { id: batch.id, emails };
  };

  const isDone = (id: string) => async (): Promise<boolean> => {
    const { body } = await asAdmin(office.site, 'get', `/batches/${id}`);
    return body.data.state === 'done';
  };

  const restartWorker = async (): Promise<void> => {
    await workerOf(office).stop();
    workerOf(office).start();
  };

  it('is continued where it stopped, and nobody gets a second letter', async () => {
    const lapsed = new Date(Date.now() - 1000);
    const { id, emails } = await interrupt('crash.test', 12, 20, lapsed);
    await restartWorker();
    await until(isDone(id), { what: 'the batch done' });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.letters.map(({ recipients }) => recipients.join()).sort()).toEqual(
      emails.sort(),
    );
    const { body } = await asAdmin(office.site, 'get', `/batches/${id}`);
    expect(body.data).toMatchObject({ total: 20, done: 20, counts: { invited: 20 } });
    expect(await findRow(office, 'batch', { documentId: id })).toMatchObject({
      lockedBy: null,
      lockedUntil: null,
    });
  });

  it('is left to its run while that one holds the lease', async () => {
    const { id } = await interrupt('alive.test', 1, 3, new Date(Date.now() + 60_000));
    await office.site.strapi.plugin('member-invites').service('batches').continueInterrupted();
    expect(await isDone(id)()).toBe(false);
    const repeated = await asAdmin(office.site, 'get', `/batches/${id}`);
    expect(repeated.body.data).toMatchObject({ state: 'processing', done: 1, total: 3 });
    expect(repeated.body.data.log[2]).toMatchObject({ line: 3, outcome: null });
    await setRows(office.site.strapi, types.batch, {}, { lockedUntil: new Date(0) });
    await restartWorker();
    await until(isDone(id), { what: 'the batch done' });
  });
});
