import { asAdmin, inviteBatch } from '../../support/invite';
import { findRows, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

const wrong = [
  'a@bad.test\r\nBcc: x@bad.test',
  'a@bad.test\nx@bad.test',
  'a@bad.test%0ABcc:x@bad.test',
  '"quoted local"@bad.test',
  '"a@bad.test,b"@bad.test',
  'a@[127.0.0.1]',
  'a@[IPv6:::1]',
  `${'l'.repeat(65)}@bad.test`,
  'friends: a@bad.test, b@bad.test;',
  'a@bad.test b@bad.test',
  'a@bad.test,b@bad.test',
  'a@b@bad.test',
  'a@bad.test\0',
  'a@bad.test\u2028Bcc: x@bad.test',
  '=?utf-8?q?a=40bad.test?=@bad.test',
  'a@localhost',
  '@bad.test',
  'no address at all',
  '',
];

const good = ['first@good.test', 'last@good.test'];

describe('addresses that are none', () => {
  const office = officeForTests();

  beforeAll(async () => {
    await office.site.adminToken();
  });

  it.each(wrong)('%j refuses the whole submission by default', async (typed) => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const addresses = [good[0], typed, good[1]];
    const { status, body } = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'a-wrong-one',
      addresses,
      send: true,
    });
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('addresses_invalid');
    expect(body.error.details.errors).toMatchObject([{ path: ['addresses', 1] }]);
    expect(body.error.details.errors[0].message).toEqual(expect.any(String));
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it('are all listed in the refusal', async () => {
    const { body } = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'several-wrong',
      addresses: ['a@', good[0], 'b@@b'],
      send: true,
      onInvalid: 'reject',
    });
    const { errors } = body.error.details;
    expect(errors.map(({ path, value }: Record<string, unknown>) => [path, value])).toEqual([
      [['addresses', 0], 'a@'],
      [['addresses', 2], 'b@@b'],
    ]);
  });

  it('are skipped where the submission asks for it, and nobody else gets a letter', async () => {
    const batch = await inviteBatch(office.site, [good[0]!, ...wrong, good[1]!], {
      onInvalid: 'skip',
    });
    expect(batch.counts).toMatchObject({ invited: 2, invalid: wrong.length });
    const skipped = batch.log.filter(({ outcome }) => outcome === 'invalid');
    expect(skipped.map(({ line }) => line)).toEqual(wrong.map((_, index) => index + 2));
    expect(
      skipped.every(({ notes, email }) => notes?.[0]?.id === 'address_wrong' && email === null),
    ).toBe(true);
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.letters.flatMap(({ recipients }) => recipients).sort()).toEqual(good);
    const members = await findRows(office, 'member');
    expect(members.map(({ email }) => email)).toEqual(good);
  });

  it('pasted as one text never put a recipient beside the right ones', async () => {
    const text = 'Bcc: <x@bad.test\r\nthird@good.test\r\n"a@bad.test,b"@bad.test\r\n';
    const before = office.mail.letters.length;
    const batch = await inviteBatch(office.site, text, { onInvalid: 'skip' });
    await untilLettersSettled(office.site.strapi);
    const invited = batch.log.flatMap(({ outcome, email }) =>
      outcome === 'invited' ? [email] : [],
    );
    expect(invited).toContain('third@good.test');
    const arrived = office.mail.letters.slice(before);
    expect(arrived.map(({ recipients }) => recipients.join()).sort()).toEqual(invited.sort());
    expect(arrived.every(({ raw }) => !/^(bcc|cc):/im.test(raw))).toBe(true);
  });

  it('alone make a batch without a letter where they are skipped', async () => {
    const batch = await inviteBatch(office.site, 'nobody', { onInvalid: 'skip' });
    expect(batch).toMatchObject({ state: 'done', total: 1, done: 1, counts: { invalid: 1 } });
  });

  it('are missed where there is none', async () => {
    for (const addresses of ['', ' \r\n;', []]) {
      const answer = await asAdmin(office.site, 'post', '/batches', {
        requestId: 'none-at-all',
        addresses,
        send: true,
      });
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'no_addresses']);
    }
  });
});
