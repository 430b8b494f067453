import type { PreviewLetterResponse, WriteLetterRequest } from '../../../shared/contracts/letters';
import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, officeForTests } from '../../support/office';

describe('the preview of a letter', () => {
  const office = officeForTests();

  const ask = (body: WriteLetterRequest) => asAdmin(office.site, 'post', '/letters/preview', body);
  const preview = async (body: WriteLetterRequest): Promise<PreviewLetterResponse['data']> => {
    const { status, body: answer } = await ask(body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return answer.data;
  };

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club', fromName: 'Olga', replyTo: 'office@club.test' },
    });
  });

  afterAll(() => office.site.stop());

  it('is the letter of the wording given, with a link that opens no invitation', async () => {
    const { subject, html, text, language, from, replyTo } = await preview({
      subject: 'Come, {{name}}',
      heading: 'A heading',
      text: 'A text',
      buttonText: 'Aboard',
      message: 'A note',
      validDays: 3,
      member: { firstName: 'Ann', lastName: 'Berg' },
    });
    expect(subject).toBe('Come, Ann Berg');
    for (const said of ['A heading', 'A text', 'Aboard', 'A note', 'Hello Ann,']) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).toContain(`\n\n${office.site.url}/api/member-invites/join/sample\n\n`);
    expect(language).toBe('en');
    expect(from).toBe('"Olga" <invitations@playground.test>');
    expect(replyTo).toBe('office@club.test');
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    expect(text).toContain(day.format(Date.now() + 3 * 86_400_000));
  });

  it('is what the member gets, but for the link', async () => {
    await inviteBatch(office.site, 'Ben Bo <ben@preview.test>', { subject: 'Ahoy', message: 'Hi' });
    await office.mail.waitFor(() => office.mail.lettersTo('ben@preview.test').length > 0);
    const [letter] = office.mail.lettersTo('ben@preview.test');
    const member = await findRow(office, 'member', { email: 'ben@preview.test' });
    const shown = await preview({
      subject: 'Ahoy',
      message: 'Hi',
      member: { id: member.documentId },
    });
    const withoutLinks = (text: string) =>
      text
        .replace(/https?:\S+/g, '(link)')
        .replace(/until .*?\./, 'until then.')
        .trim();
    expect(shown.subject).toBe(letter!.parsed.subject);
    expect(withoutLinks(shown.text)).toBe(withoutLinks(letter!.parsed.text!));
  });

  it('takes settings that are not saved, and saves none', async () => {
    const settings = {
      organisation: { name: 'New Name' },
      invitationLetter: { benefits: ['Row'] },
    };
    const { text } = await preview({ settings });
    expect(text).toContain('join New Name');
    expect(text).toContain('As a member you can\n- Row');
    expect((await office.site.settings.get()).organisation.name).toBe('Harbour Club');
  });

  it.each([
    ['invitation', 'You are invited'],
    ['reminder', 'is still open'],
    ['welcome', 'Good to have you'],
    ['receipt', 'a password was set'],
    ['notice', 'could not be delivered'],
    ['renewal_notice', 'asking for a new invitation'],
  ] as const)('shows the %s', async (kind, said) => {
    const { text, html } = await preview({ kind });
    expect(text).toContain(said);
    expect(html).toMatch(/^<!doctype html>/);
  });

  it('writes nothing, and mails nobody', async () => {
    const letters = office.mail.letters.length;
    const rows = await findRows(office, 'letter');
    await preview({});
    expect(await findRows(office, 'letter')).toHaveLength(rows.length);
    expect(office.mail.letters).toHaveLength(letters);
  });

  it.each([
    [{ kind: 'newsletter' }, ['kind']],
    [{ subject: 'x'.repeat(201) }, ['subject']],
    [{ settings: { organisation: { colour: 'red' } } }, ['settings', 'organisation', 'colour']],
    [{ translations: { it: { subject: 'Ciao' } } }, ['translations', 'it']],
    [{ token: 'x' }, ['token']],
    [{ member: { id: 'nobody' } }, ['member', 'id']],
    [{ program: 'none' }, ['program']],
  ])('refuses %j', async (body, path) => {
    const { status, body: answer } = await ask(body as WriteLetterRequest);
    expect(status).toBe(400);
    expect(answer.error.details.errors[0].path).toEqual(path);
  });
});

describe('a test letter', () => {
  const office = officeForTests();

  const send = async (body: WriteLetterRequest = {}) =>
    (await asAdmin(office.site, 'post', '/letters/test', body)).body.data;

  beforeEach(() => office.mail.acceptAll());

  it('goes to the admin who asks, and is marked as one', async () => {
    const { to, state } = await send({ subject: 'Come' });
    expect(state).toBe('sent');
    expect(to).toMatch(/@organisation\.test$/);
    const [letter, ...more] = office.mail.lettersTo(to);
    expect(more).toEqual([]);
    expect(letter!.parsed.subject).toBe('[Test] Come');
    expect(letter!.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await findRows(office, 'letter')).toEqual([]);
  });

  it('says what the mail server said where it refuses', async () => {
    office.mail.answer(({ stage }) =>
      stage === 'recipient' ? { code: 550, message: 'Not today' } : undefined,
    );
    expect(await send()).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/Not today/),
    });
  });

  it('does not hang with a mail server that does not answer', async () => {
    const started = Date.now();
    office.mail.answer(({ stage }) => (stage === 'recipient' ? { hangMs: 20_000 } : undefined));
    expect(await send()).toMatchObject({ state: 'sending' });
    expect(Date.now() - started).toBeLessThan(15_000);
    await office.mail.stop();
  });
});
