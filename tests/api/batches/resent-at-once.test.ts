import { randomUUID } from 'node:crypto';
import type { BatchWithLog } from '../../../shared/contracts';
import { untilDone } from '../../support/act';
import { freePort } from '../../support/free-port';
import { askOfInvitations, inviteBatch, resendInvitations } from '../../support/invite';
import { NodeProcess } from '../../support/node-process';
import { findRows, types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { requestsTo, type Requests } from '../../support/site';
import { until } from '../../support/until';

jest.setTimeout(180_000);

const already = [{ id: 'sent_again_already', values: {} }];

describe('an invitation that two admins send again at the same moment', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let node: NodeProcess;
  let other: Requests;
  let token: string;

  beforeAll(async () => {
    token = await office.site.adminToken();
    node = await NodeProcess.start();
    const port = await freePort();
    await node.listen(port);
    other = requestsTo(`http://127.0.0.1:${port}`);
  });

  afterAll(() => node?.stop());

  /** People with one letter each, and the ids of their invitations. */
  const invite = async (name: string, count = 10): Promise<{ emails: string[]; ids: string[] }> => {
    const emails = Array.from({ length: count }, (_, index) => `${name}${index}@once.test`);
    const { log } = await inviteBatch(office.site, emails);
    await untilLettersSettled(office.site.strapi);
    return { emails, ids: log.map(({ invitation }) => invitation!) };
  };

  const resendHere = (ids: string[]): Promise<BatchWithLog> => resendInvitations(office.site, ids);

  const resendThere = async (ids: string[]): Promise<BatchWithLog> => {
    const { body } = await other
      .post('/member-invites/invitations/actions/resend')
      .auth(token, { type: 'bearer' })
      .send({ requestId: randomUUID(), selection: { ids } })
      .expect(201);
    return (body as { data: BatchWithLog }).data;
  };

  /** One of the two batches sent each letter, and the other says why it did not. */
  const expectOneEach = async (answers: BatchWithLog[], count: number): Promise<void> => {
    // The other node may have taken a batch over, whose answer then comes before its end.
    const batches = await Promise.all(answers.map(({ id }) => untilDone(office.site, id)));
    const lines = batches.flatMap(({ log }) => log);
    const left = lines.filter(({ outcome }) => outcome === 'unchanged');
    expect([lines.length, left.length]).toEqual([2 * count, count]);
    expect(left.map(({ notes }) => notes)).toEqual(left.map(() => already));
  };

  const expectTwoLetters = async (emails: string[]): Promise<void> => {
    await until(
      async () => (await findRows(office, 'batch', { state: 'processing' })).length === 0,
    );
    await untilLettersSettled(office.site.strapi);
    const counts = emails.map((email) => office.mail.lettersTo(email).length);
    expect(counts).toEqual(emails.map(() => 2));
  };

  it.each([
    ['one node', 'near'],
    ['two nodes', 'far'],
  ])('makes one new letter, round after round, at %s', async (_, name) => {
    const { emails, ids } = await invite(name);
    const second = name === 'near' ? resendHere : resendThere;
    for (const id of ids) {
      await expectOneEach(await Promise.all([resendHere([id]), second([id])]), 1);
    }
    await expectTwoLetters(emails);
  });

  it.each([
    ['one node', 'all-near'],
    ['two nodes', 'all-far'],
  ])('makes one new letter each where they select the same many, at %s', async (_, name) => {
    const { emails, ids } = await invite(name, 25);
    const second = name === 'all-near' ? resendHere : resendThere;
    await expectOneEach(await Promise.all([resendHere(ids), second(ids)]), ids.length);
    await expectTwoLetters(emails);
  });

  it('makes one new letter where it has expired', async () => {
    const { emails, ids } = await invite('over');
    const expiresAt = new Date(Date.now() - 1000);
    const where = { email: { $in: emails } };
    await setRows(office.site.strapi, types.invitation, where, { expiresAt });
    for (const id of ids) {
      await expectOneEach(await Promise.all([resendHere([id]), resendHere([id])]), 1);
    }
    await expectTwoLetters(emails);
  });

  it('is left alone by one whose list was out of date', async () => {
    const { emails, ids } = await invite('late', 1);
    const first = await resendHere(ids);
    await expectOneEach([first, await resendHere(ids)], 1);
    await expectTwoLetters(emails);
  });

  it('is sent once by a request that is repeated', async () => {
    const { emails, ids } = await invite('again', 3);
    const ask = () => askOfInvitations(office.site, 'resend', { ids }, 'the-very-same-request');
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1);
    await expectTwoLetters(emails);
  });
});
