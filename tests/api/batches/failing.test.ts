import { randomUUID } from 'node:crypto';
import { breakDownReason, whileBrokenDown } from '../../support/break-down';
import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, types, workerOf, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { until } from '../../support/until';

const people = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}@${domain}`);

describe('a batch the database fails at', () => {
  const office = officeForTests();

  /** Makes it impossible to write the outcome of lines with this text in their address while the work runs. */
  const whileBroken = (part: string, work: () => Promise<void>): Promise<void> => {
    const when = `OLD.email LIKE '%${part}'`;
    const breakDown = { table: 'member_invites_log_entries', event: 'UPDATE', when } as const;
    return whileBrokenDown(office.site.strapi, breakDown, work);
  };

  const submit = async (addresses: string[]): Promise<{ id: string; requestId: string }> => {
    const requestId = randomUUID();
    const body = { requestId, addresses, send: true };
    const answer = await asAdmin(office.site, 'post', '/batches', body);
    expect([answer.status, answer.body.data.state]).toEqual([201, 'processing']);
    return answer.body.data;
  };

  const read = async (id: string) =>
    (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data;

  const lookAgain = async (): Promise<void> => {
    await workerOf(office).stop();
    workerOf(office).start();
  };

  const untilDone = (id: string) =>
    until(async () => (await read(id)).state === 'done', { what: 'the batch done' });

  const lookUntilLogged = async (): Promise<void> => {
    const before = office.site.log.length;
    await office.site.strapi.plugin('member-invites').service('batches').continueInterrupted();
    expect(office.site.log.slice(before).some((line) => line.includes(breakDownReason))).toBe(true);
  };

  /** Continues interrupted batches as the schedule does, without the time between its looks. */
  const lookUntilDone = (id: string) =>
    until(
      async () => {
        await office.site.strapi.plugin('member-invites').service('batches').continueInterrupted();
        return (await read(id)).state === 'done';
      },
      { what: 'the batch done beside those that fail' },
    );

  const mailedTo = (domain: string): string[] =>
    office.mail.letters
      .flatMap(({ recipients }) => recipients)
      .filter((recipient) => recipient.endsWith(`@${domain}`))
      .sort();

  /** Expects one member, one open invitation and one letter for each address. */
  const expectNothingDoubled = async (domain: string, emails: string[]): Promise<void> => {
    const where = { email: { $endsWith: `@${domain}` } };
    for (const type of ['member', 'invitation'] as const) {
      const found = (await findRows(office, type, where)).map(({ email }) => email);
      expect(found.sort()).toEqual(emails);
    }
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo(domain)).toEqual(emails);
  };

  it('is answered as one under way, does all but the line at fault, and that one later', async () => {
    const emails = people('midway.test', 104);
    const others = emails.filter((email) => !email.startsWith('p002'));
    let id = '';
    await whileBroken('p002@midway.test', async () => {
      ({ id } = await submit(emails));
      expect(await read(id)).toMatchObject({ state: 'processing', done: 103, total: 104 });
      await expectNothingDoubled('midway.test', others);
      expect(office.site.log.some((line) => line.includes(breakDownReason))).toBe(true);
      await lookUntilLogged();
      expect(await read(id)).toMatchObject({ state: 'processing', done: 103 });
    });
    await lookAgain();
    await untilDone(id);
    await expectNothingDoubled('midway.test', emails);
    expect(await read(id)).toMatchObject({ done: 104, counts: { invited: 104 } });
  });

  it('is not begun anew by the same request', async () => {
    const emails = people('same.test', 3);
    await whileBroken('p001@same.test', async () => {
      const { id, requestId } = await submit(emails);
      const body = { requestId, addresses: emails, send: true };
      const again = await asAdmin(office.site, 'post', '/batches', body);
      expect([again.status, again.body.data.id]).toEqual([200, id]);
      expect(again.body.data).toMatchObject({ state: 'processing', done: 2 });
      await expectNothingDoubled('same.test', [emails[0]!, emails[2]!]);
    });
    await lookAgain();
    await until(
      async () => (await findRows(office, 'batch', { state: 'processing' })).length === 0,
    );
    await expectNothingDoubled('same.test', emails);
  });

  it.each([1, 12])('%d times over keeps no later one from being finished', async (failing) => {
    const domain = `stuck${failing}.test`;
    await whileBroken(`@${domain}`, async () => {
      for (const email of people(domain, failing)) await submit([email]);
      const { id } = await inviteBatch(office.site, `late@free${failing}.test`);
      await untilLettersSettled(office.site.strapi);
      const batch = await findRow(office, 'batch', { documentId: id });
      // This is the state after a crash between the last line of a batch and its end.
      const data = { state: 'processing', lockedBy: 'crashed', lockedUntil: new Date(0) };
      await setRows(office.site.strapi, types.batch, { id: batch.id }, data);
      await lookUntilDone(id);
      expect(await findRows(office, 'batch', { state: 'processing' })).toHaveLength(failing);
    });
    await until(
      async () => {
        await lookAgain();
        return (await findRows(office, 'batch', { state: 'processing' })).length === 0;
      },
      { what: 'every batch done' },
    );
    await expectNothingDoubled(domain, people(domain, failing));
  });
});
