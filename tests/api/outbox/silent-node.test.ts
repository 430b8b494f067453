import { inviteBatch } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';
import { until } from '../../support/until';

describe('a node that sends no letters', () => {
  const office = officeForTests({ config: { worker: { enabled: false } } });

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { noticesTo: ['staff@silent.test'] } });
  });

  it('goes on with a batch whose run died', async () => {
    const { id } = await inviteBatch(office.site, ['a@silent.test', 'b@silent.test']);
    const batch = await findRow(office, 'batch', { documentId: id });
    // This is the state after a crash between the last line of a batch and its end.
    const data = { state: 'processing', lockedBy: 'crashed', lockedUntil: new Date(0) };
    await setRows(office.site.strapi, types.batch, { id: batch.id }, data);
    const isDone = async () => (await findRow(office, 'batch', { id: batch.id })).state === 'done';
    await until(isDone, { what: 'the batch done', timeoutMs: 15_000 });
  });

  it('queues the digest of letters that failed', async () => {
    const { id } = await inviteBatch(office.site, 'gone@silent.test');
    const batch = await findRow(office, 'batch', { documentId: id });
    const failed = { state: 'failed', reason: '550 No such mailbox' };
    await setRows(office.site.strapi, types.letter, { to: 'gone@silent.test' }, failed);
    const digests = () => findRows(office, 'letter', { kind: 'notice', batch: batch.id });
    await until(async () => (await digests()).length > 0, {
      what: 'the digest queued',
      timeoutMs: 15_000,
    });
    expect(await digests()).toMatchObject([{ to: 'staff@silent.test', state: 'queued' }]);
  });

  it('has sent none of them', async () => {
    const states = (await findRows(office, 'letter')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['queued', 'failed']));
    expect(office.mail.letters).toEqual([]);
  });
});
