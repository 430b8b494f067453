import { randomUUID } from 'node:crypto';
import type { BatchWithLog } from '../../../shared/contracts';
import { freePort } from '../../support/free-port';
import { asAdmin } from '../../support/invite';
import { sendFile, upload } from '../../support/imports';
import { NodeProcess } from '../../support/node-process';
import {
  findRow,
  sendWaiting,
  types,
  workerOf,
  type Office,
  officeForTests,
} from '../../support/office';
import { setRows } from '../../support/rows';
import { requestsTo, type Requests } from '../../support/site';
import { until } from '../../support/until';

const count = 5000;

const people = (domain: string, many = count): string[] =>
  Array.from({ length: many }, (_, index) => `p${index}@${domain}`);

/** Makes a file in which one row in ten is wrong, and one in ten repeats the row before it. */
const fileOf = (domain: string, many = count): string =>
  [
    'email,tags',
    ...people(domain, many).map((email, index) => {
      if (index % 10 === 3) return `wrong${index},x`;
      return `${index % 10 === 7 ? email.replace(`p${index}`, `p${index - 1}`) : email},x`;
    }),
  ].join('\n');

interface Answer {
  data: BatchWithLog;
  meta: { pagination: { total: number } };
}

/** Sends the request to the node itself, because on SQLite others wait for its writes. */
const get =
  ({ request }: { request: Requests }, token: string) =>
  async (path: string): Promise<Answer> =>
    (await request.get(`/member-invites${path}`).auth(token, { type: 'bearer' })).body;

/** Waits until no letter is being sent and none is due for an hour. */
const untilNothingDue = (office: Office): Promise<unknown> =>
  until(async () => {
    const where = { state: 'sending' };
    return (await office.site.strapi.db.query(types.letter).count({ where })) === 0;
  });

jest.setTimeout(600_000);

describe('an import of 5,000 lines whose node is killed', () => {
  const office = officeForTests();
  const nodes: NodeProcess[] = [];

  const startNode = async (): Promise<NodeProcess> => {
    const node = await NodeProcess.start();
    nodes.push(node);
    return node;
  };

  const startListening = async () => {
    const node = await startNode();
    const port = await freePort();
    await node.listen(port);
    return { node, request: requestsTo(`http://127.0.0.1:${port}`) };
  };

  const batchOf = async (id: string): Promise<BatchWithLog> =>
    (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data;

  /** Lets the lease lapse, as if sixty seconds had passed. */
  const lapseLease = () =>
    setRows(office.site.strapi, types.batch, {}, { lockedUntil: new Date(Date.now() - 1000) });

  beforeAll(async () => {
    await office.site.adminToken();
    // This site looks on; the nodes do the work.
    await workerOf(office).stop();
  });

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  it('goes on after a restart: one outcome a line, one letter a person', async () => {
    const first = await startListening();
    const token = await office.site.adminToken();
    // Letters wait, so that none is being sent when the node dies: such letters are tested with the outbox.
    const sendAt = new Date(Date.now() + 60 * 60_000).toISOString();
    const options = { requestId: randomUUID(), send: true, sendAt };
    const file = fileOf('killed.test');
    const answer = await upload(first, { path: 'import', file, options, token });
    expect(answer.status).toBe(201);
    const { id, done: settledAtOnce } = answer.body.data as BatchWithLog;
    const ask = get(first, token);
    await until(async () => (await ask(`/batches/${id}`)).data.done > settledAtOnce + 1000, {
      what: 'a part worked off',
      timeoutMs: 180_000,
    });
    await first.node.kill();
    const left = await batchOf(id);
    expect(left).toMatchObject({ state: 'processing', total: count });
    expect(left.done).toBeLessThan(count);
    expect(office.mail.letters).toEqual([]);

    await lapseLease();
    await startNode();
    await until(async () => (await batchOf(id)).state === 'done', {
      what: 'the import done',
      timeoutMs: 240_000,
    });
    const done = await batchOf(id);
    expect(done).toMatchObject({ total: count, done: count });
    expect(done.counts).toMatchObject({ invited: 4000, invalid: 500, duplicate: 500 });
    const row = await findRow(office, 'batch', { documentId: id });
    const lines = await office.site.strapi.db
      .connection('member_invites_log_entries')
      .where({ batch_id: row.id })
      .whereNotNull('outcome')
      .orderBy('line')
      .pluck('line');
    expect(lines).toEqual(Array.from({ length: count }, (_, index) => index + 2));

    const invited = people('killed.test').filter((_, index) => ![3, 7].includes(index % 10));
    const letters = await office.site.strapi.db
      .connection('member_invites_letters')
      .orderBy('id')
      .select('to', 'state');
    expect(letters.map(({ to }) => to)).toEqual(invited);

    // The letters of lines before and after the place where the node died have reached the far end.
    const place = letters.length * (left.done / count);
    const some = invited.slice(Math.max(0, place - 150), place + 150);
    await sendWaiting(office, { to: { $in: some } });
    await office.mail.waitFor(some.length, 180_000);
    await untilNothingDue(office);
    const mailed = office.mail.letters.flatMap(({ recipients }) => recipients);
    expect(mailed.sort()).toEqual(some.sort());
  });

  it('while it receives the file is received anew, and leaves no line of the first attempt', async () => {
    const first = await startListening();
    const token = await office.site.adminToken();
    const options = { requestId: randomUUID(), send: false };
    const many = 2 * count;
    const file = fileOf('half.test', many);
    const upshot = upload(first, { path: 'import', file, options, token }).then(
      () => 'answered',
      () => 'broken off',
    );
    const ask = get(first, token);
    const id = await until(
      async () => {
        const [batch] = (await ask('/batches?pageSize=1')).data as unknown as BatchWithLog[];
        return batch?.requestId === options.requestId && batch.id;
      },
      { what: 'the batch opened' },
    );
    const stored = async (): Promise<number> =>
      (await ask(`/batches/${id}/log?pageSize=1`)).meta.pagination.total;
    await until(async () => (await stored()) > 300, { what: 'some lines stored' });
    await first.node.kill();
    expect(await upshot).toBe('broken off');
    const half = await findRow(office, 'batch', { requestId: options.requestId });
    expect(half.state).toBe('receiving');
    expect((await sendFile(office.site, file, options)).status).toBe(409);

    await lapseLease();
    const again = await sendFile(office.site, file, options);
    expect(again.status).toBe(201);
    const row = await findRow(office, 'batch', { requestId: options.requestId });
    expect(row).toMatchObject({ total: many });
    expect(row.id).not.toBe(half.id);
    const lines = await office.site.strapi.db
      .connection('member_invites_log_entries')
      .whereNotNull('line')
      .whereIn('batch_id', [row.id, half.id])
      .pluck('batch_id');
    expect(lines).toEqual(Array.from({ length: many }, () => row.id));
  });
});
