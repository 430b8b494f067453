import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, type Office, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

const recipientsOf = ({ mail }: Office, domain: string): string[] =>
  mail.letters
    .flatMap(({ recipients }) => recipients)
    .filter((recipient) => recipient.endsWith(`@${domain}`))
    .sort();

describe('pasted addresses', () => {
  const office = officeForTests();

  it('become members with the names that stand beside them, whatever separates them', async () => {
    const text =
      '\u00A0"Smith, Alice" <a@one.test>;\t\u200Bbob@one.test,\r\nCarol\u00A0Jones <carol@one.test>;\r\n';
    const batch = await inviteBatch(office.site, text);
    expect(batch.log.map(({ email, outcome }) => [email, outcome])).toEqual([
      ['a@one.test', 'invited'],
      ['bob@one.test', 'invited'],
      ['carol@one.test', 'invited'],
    ]);
    expect(batch).toMatchObject({ total: 3, done: 3, state: 'done', source: 'paste' });
    expect(await findRow(office, 'member', { email: 'a@one.test' })).toMatchObject({
      firstName: 'Alice',
      lastName: 'Smith',
      state: 'pending',
    });
    expect(await findRow(office, 'member', { email: 'bob@one.test' })).toMatchObject({
      firstName: null,
      lastName: null,
    });
    expect(await findRow(office, 'member', { email: 'carol@one.test' })).toMatchObject({
      firstName: 'Carol',
      lastName: 'Jones',
    });
    await untilLettersSettled(office.site.strapi);
    expect(recipientsOf(office, 'one.test')).toEqual([
      'a@one.test',
      'bob@one.test',
      'carol@one.test',
    ]);
  });

  it('are one person where only case and spaces differ', async () => {
    const batch = await inviteBatch(office.site, 'A@TWO.Test\na@two.test \n');
    expect(batch.log.map(({ outcome }) => outcome)).toEqual(['invited', 'duplicate']);
    expect(batch.log[1]!.notes).toEqual([{ id: 'same_as_line', values: { line: 1 } }]);
    expect(await findRows(office, 'member', { emailKey: 'a@two.test' })).toHaveLength(1);
    const again = await inviteBatch(office.site, 'a@two.test');
    expect(again.log[0]).toMatchObject({ outcome: 'already_pending' });
  });

  it('are one person where a domain is written in letters and in punycode', async () => {
    const batch = await inviteBatch(office.site, 'user@bücher.test, user@xn--bcher-kva.test');
    expect(batch.log.map(({ outcome }) => outcome)).toEqual(['invited', 'duplicate']);
    const again = await inviteBatch(office.site, 'user@xn--bcher-kva.test');
    expect(again.log[0]!.outcome).toBe('already_pending');
    await untilLettersSettled(office.site.strapi);
    // The far end shows the domain in letters again; the wire had it in punycode.
    const [letter, ...more] = office.mail.lettersTo('user@bücher.test');
    expect(letter!.raw).toContain('To: user@xn--bcher-kva.test');
    expect(more).toEqual([]);
  });

  it('are two people where an accent differs, each mailed at the own address', async () => {
    const batch = await inviteBatch(office.site, 'victím@three.test\nvictim@three.test');
    expect(batch.log.map(({ outcome }) => outcome)).toEqual(['invited', 'invited']);
    await untilLettersSettled(office.site.strapi);
    expect(recipientsOf(office, 'three.test')).toEqual(['victim@three.test', 'victím@three.test']);
  });

  it('may come as a list with one entry a person', async () => {
    const batch = await inviteBatch(office.site, ['Dora Diaz <dora@four.test>', 'eve@four.test']);
    expect(batch.log.map(({ line, typed, email }) => [line, typed, email])).toEqual([
      [1, 'Dora Diaz <dora@four.test>', 'dora@four.test'],
      [2, 'eve@four.test', 'eve@four.test'],
    ]);
    const two = await asAdmin(office.site, 'post', '/batches', {
      requestId: 'two-in-one-entry',
      addresses: ['f@four.test, g@four.test'],
      send: true,
    });
    expect(two.status).toBe(400);
    expect(two.body.error.details.errors).toMatchObject([{ path: ['addresses', 0] }]);
  });

  it('keep their person where the name is longer than the log keeps', async () => {
    const name = 'x'.repeat(255 - '"" <victim@long.test.co'.length);
    await inviteBatch(office.site, 'victim@long.test.co');
    const typed = `"${name}" <victim@long.test.co.uk>`;
    expect(typed.slice(0, 255)).toMatch(/<victim@long\.test\.co$/);
    const batch = await inviteBatch(office.site, [typed]);
    expect(batch.log[0]).toMatchObject({ email: 'victim@long.test.co.uk', outcome: 'invited' });
    const member = await findRow(office, 'member', { email: 'victim@long.test.co.uk' });
    expect(batch.log[0]!.member).toBe(member.documentId);
  });

  it('that are more than allowed are refused together, and nothing is created', async () => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const addresses = Array.from({ length: 201 }, (_, index) => `p${index}@many.test`);
    for (const body of [addresses, addresses.join('\n')]) {
      const { status, body: answer } = await asAdmin(office.site, 'post', '/batches', {
        requestId: 'too-many-1',
        addresses: body,
        send: true,
      });
      expect(status).toBe(400);
      expect(answer.error.details).toMatchObject({
        code: 'too_many_addresses',
        errors: [{ path: ['addresses', 200], value: 'p200@many.test' }],
      });
      expect(answer.error.message).toContain('200');
    }
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it('may be as many as allowed', async () => {
    const addresses = Array.from({ length: 200 }, (_, index) => `p${index}@full.test`);
    const batch = await inviteBatch(office.site, addresses, { send: false });
    expect(batch).toMatchObject({ total: 200, done: 200, counts: { added: 200 } });
    expect(batch.log).toHaveLength(200);
  });

  it('that take a longer text than so many can are refused unread', async () => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const text = 'a'.repeat(900_000);
    for (const addresses of [text, [text], `${'\u200B'.repeat(200_000)}a@long.test`]) {
      for (const [path, more] of [
        ['/batches', { requestId: 'too-long-1', send: true }],
        ['/batches/review', {}],
      ] as const) {
        const { status, body } = await asAdmin(office.site, 'post', path, { addresses, ...more });
        expect([status, body.error.details]).toEqual([
          400,
          {
            code: 'too_many_addresses',
            errors: [{ path: ['addresses'], message: body.error.message }],
          },
        ]);
      }
    }
    expect(await countRows(office.site.strapi)).toEqual(before);
  });

  it('of a hundred thousand people are refused with a clear answer', async () => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const short = Array.from({ length: 100_000 }, (_, index) => `${index}@q.io`).join('\n');
    const long = Array.from({ length: 100_000 }, (_, index) => `person${index}@many.test`);
    const answers = [];
    for (const path of ['/batches', '/batches/review']) {
      for (const addresses of [short.slice(0, 900_000), long.join('\n')]) {
        const body = {
          addresses,
          send: true,
          ...(path === '/batches' && { requestId: 'flood-01' }),
        };
        const answer = await asAdmin(office.site, 'post', path, body);
        const { details, name } = answer.body.error;
        answers.push([path, answer.status, details?.code ?? name]);
      }
    }
    expect(answers).toEqual([
      ['/batches', 400, 'too_many_addresses'],
      ['/batches', 413, 'PayloadTooLargeError'],
      ['/batches/review', 400, 'too_many_addresses'],
      ['/batches/review', 413, 'PayloadTooLargeError'],
    ]);
    expect(await countRows(office.site.strapi)).toEqual(before);
  });
});
