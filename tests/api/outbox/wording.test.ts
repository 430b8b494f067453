import { inviteBatch } from '../../support/invite';
import { linkIn } from '../../support/join-links';
import { findRow, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import type { ReceivedLetter } from '../../support/mail-server';

const literal =
  '<a href="https://evil.test">x</a>{{constructor}}<%= process.env %>${7*7}{{{name}}}';
const breaking = '\r\nBcc: evil@evil.test\r\n\r\n\0\u2028\u2029X-Evil: 1';
const nasty = `${literal}${breaking}`;

const headersOf = ({ raw }: ReceivedLetter): string => raw.slice(0, raw.indexOf('\r\n\r\n'));
const headerNames = (letter: ReceivedLetter): string[] =>
  [...headersOf(letter).matchAll(/^([\w-]+):/gm)].map(([, name]) => name!.toLowerCase()).sort();
const hrefs = (html: string): string[] =>
  [...html.matchAll(/href\s*=\s*"([^"]*)"/g)].map(([, href]) => href!);

describe('wording of people', () => {
  const office = officeForTests();

  const letterTo = async (email: string): Promise<ReceivedLetter> => {
    await office.mail.waitFor(() => office.mail.lettersTo(email).length > 0);
    return office.mail.lettersTo(email)[0]!;
  };

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Club' } });
  });

  it('changes nothing but itself in the mail, whatever it holds', async () => {
    await inviteBatch(office.site, 'plain@word.test');
    const plain = await letterTo('plain@word.test');

    const name = nasty.slice(0, 190);
    const { documentId } = await office.site.strapi.documents(types.member).create({
      data: { email: 'nasty@word.test', firstName: name, lastName: name } as never,
    });
    expect(documentId).toBeDefined();
    const program = await office.site.strapi.documents(types.program).create({
      data: { name: `Program ${literal}`, slug: 'program' } as never,
    });
    await office.site.settings.update({
      organisation: { name: nasty, fromName: `Club" <evil@evil.test>, "${nasty.slice(0, 120)}` },
      invitationLetter: {
        heading: nasty.slice(0, 200),
        text: nasty,
        benefits: [nasty.slice(0, 200)],
      },
    });
    await inviteBatch(office.site, 'nasty@word.test', {
      subject: nasty.slice(0, 200),
      buttonText: nasty.slice(0, 80),
      message: nasty,
      program: program.documentId,
    });
    const letter = await letterTo('nasty@word.test');

    expect(letter.recipients).toEqual(['nasty@word.test']);
    expect(headerNames(letter)).toEqual(headerNames(plain));
    expect(letter.parsed.from!.value).toHaveLength(1);
    expect(letter.parsed.from!.value[0]!.address).toBe('invitations@playground.test');
    expect(letter.parsed.subject).toContain('{{constructor}}<%= process.env %>${7*7}');
    const html = String(letter.parsed.html);
    expect(hrefs(html)).toEqual([linkIn(letter), `${linkIn(letter)}/decline`]);
    expect(html).not.toContain('<a href="https://evil.test"');
    expect(html).not.toMatch(/<img|<script|url\(/i);
    for (const shown of [
      html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      letter.parsed.text!,
    ]) {
      expect(shown.replaceAll('&#34;', '"')).toContain(literal);
    }
    expect(letter.parsed.text).not.toContain('\0');
  });

  it('leads to the page of the invitation and to its way out, and nowhere else', async () => {
    const plain = await letterTo('plain@word.test');
    const link = linkIn(plain);
    expect(hrefs(String(plain.parsed.html))).toEqual([link, `${link}/decline`]);
  });

  it('is kept as typed but for what no database takes', async () => {
    await untilLettersSettled(office.site.strapi);
    const batch = await findRow(office, 'batch', { subject: { $notNull: true } });
    expect(String(batch.message)).toContain(literal);
    expect(JSON.stringify(batch)).not.toContain('\\u0000');
  });

  it('may ask for the four known values', async () => {
    await office.site.settings.update({ organisation: { name: 'Club', fromName: '' } });
    await inviteBatch(office.site, 'Ann {{program}} <ann@word.test>', {
      subject: '{{name}}, come to {{ organisation }}',
      message: 'Until {{expires}}, {{nonce}} {{link}}',
      validDays: 3,
    });
    const letter = await letterTo('ann@word.test');
    expect(letter.parsed.subject).toBe('Ann {{program}}, come to Club');
    await untilLettersSettled(office.site.strapi);
    const { expiresAt } = await findRow(office, 'invitation', { email: 'ann@word.test' });
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    expect(letter.parsed.text).toContain(`Until ${day.format(new Date(String(expiresAt)))}`);
    expect(letter.parsed.text).toContain('{{nonce}} {{link}}');
  });

  it('goes out under the organisation’s name, with headers that say a machine wrote it', async () => {
    await office.site.settings.update({
      organisation: { fromName: 'Green, Club', replyTo: 'office@club.test' },
    });
    await inviteBatch(office.site, 'headers@word.test');
    const { parsed, raw, sender } = await letterTo('headers@word.test');
    expect(parsed.from!.value).toEqual([
      { name: 'Green, Club', address: 'invitations@playground.test' },
    ]);
    expect(parsed.replyTo!.value).toEqual([{ name: '', address: 'office@club.test' }]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(sender).toBe('invitations@playground.test');
    const row = await findRow(office, 'letter', { to: 'headers@word.test' });
    expect(parsed.messageId).toBe(row.messageId);
    expect(parsed.messageId).toMatch(/^<[a-z0-9]{24}@[\w.-]+>$/);
    expect(Math.abs(parsed.date!.getTime() - Date.now())).toBeLessThan(60_000);
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
  });
});
