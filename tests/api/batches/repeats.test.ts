import { randomUUID } from 'node:crypto';
import { asAdmin } from '../../support/invite';
import { findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const people = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);

describe('a batch that comes again', () => {
  const office = officeForTests();

  const submit = (requestId: string, addresses: string[], more: object = {}) =>
    asAdmin(office.site, 'post', '/batches', { requestId, addresses, send: true, ...more });

  const mailedTo = (domain: string): string[] =>
    office.mail.letters
      .flatMap(({ recipients }) => recipients)
      .filter((recipient) => recipient.endsWith(`@${domain}`))
      .sort();

  beforeAll(async () => {
    await office.site.adminToken();
  });

  it('under the same request id is the same batch and mails nobody twice', async () => {
    const requestId = randomUUID();
    const addresses = people('again.test', 3);
    const first = await submit(requestId, addresses);
    const second = await submit(requestId, addresses);
    const other = await submit(requestId, ['somebody@again.test']);
    expect([first.status, second.status, other.status]).toEqual([201, 200, 200]);
    expect(second.body.data.id).toBe(first.body.data.id);
    expect(other.body.data.id).toBe(first.body.data.id);
    expect(await findRows(office, 'batch', { requestId })).toHaveLength(1);
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('again.test')).toEqual(addresses);
    const third = await submit(requestId, addresses);
    expect(third.status).toBe(200);
    expect(third.body.data.log[0].delivery.state).toBe('sent');
  });

  it.each([
    ['case', 'Request-One'],
    ['an accent', 'réquest-one'],
  ])('under a request id that differs by %s is another batch', async (by, requestId) => {
    await submit('request-one', ['first@alike.test']);
    const address = `${by.replace(' ', '-')}@alike.test`;
    const other = await submit(requestId, [address]);
    expect([other.status, other.body.data.requestId]).toEqual([201, requestId]);
    expect(await findRows(office, 'member', { email: address })).toHaveLength(1);
  });

  it('at the same moment is one batch with one letter each', async () => {
    const requestId = randomUUID();
    const addresses = people('twin.test', 5);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => submit(requestId, addresses)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1);
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('twin.test')).toEqual(addresses);
  });

  it('from several admins with the same addresses opens one invitation each', async () => {
    const addresses = people('rivals.test', 10);
    const admins = await Promise.all([1, 2, 3, 4].map(() => office.site.adminWith(['invite'])));
    const answers = await Promise.all(
      admins.map((token, index) =>
        office.site.request
          .post('/member-invites/batches')
          .auth(token, { type: 'bearer' })
          .send({
            requestId: randomUUID(),
            addresses: index % 2 === 0 ? addresses : [...addresses].reverse(),
            send: true,
          }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const invited = answers.map(({ body }) => body.data.counts.invited as number);
    const pending = answers.map(({ body }) => body.data.counts.already_pending as number);
    expect(invited.reduce((sum, count) => sum + count)).toBe(10);
    expect(pending.reduce((sum, count) => sum + count)).toBe(30);
    const where = { email: { $contains: '@rivals.test' } };
    expect(await findRows(office, 'invitation', where)).toHaveLength(10);
    expect(await findRows(office, 'member', where)).toHaveLength(10);
    await untilLettersSettled(office.site.strapi);
    expect(mailedTo('rivals.test')).toEqual(addresses);
  });

  it('with a request id that is missing or too short is refused', async () => {
    for (const requestId of [
      undefined,
      null,
      '',
      'short',
      7,
      ['a-b-c-d-e'],
      'x'.repeat(101),
      'ends-with-a-space ',
    ]) {
      const { status, body } = await asAdmin(office.site, 'post', '/batches', {
        requestId,
        addresses: 'a@id.test',
        send: true,
      });
      expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
      expect(body.error.details.errors).toContainEqual(
        expect.objectContaining({ path: ['requestId'] }),
      );
    }
  });
});
