import { dateInWords } from '../../../server/src/mail/letters/dates';
import type { LetterToWrite } from '../../../server/src/mail/letters';
import * as cheerio from 'cheerio';
import { deliver, everyLetter, joinLink, realLetter, realSite } from '../../support/every-letter';
import { expectSameParts, linksIn, shownText } from '../../support/letter-parts';
import { foreignPhrases } from '../../support/letter-words';
import type { ReceivedLetter } from '../../support/mail-server';
import { officeForTests } from '../../support/office';

/** The size of HTML beyond which Gmail cuts a letter off. */
const mostHtml = 102 * 1024;
/** The longest line by RFC 5322, 2.1.1, without the line break. */
const mostOctets = 998;

const partsOf = ({ parsed }: ReceivedLetter) => ({
  html: String(parsed.html),
  text: parsed.text!,
});

const longestLine = ({ raw }: ReceivedLetter): number =>
  Math.max(...raw.split('\r\n').map((line) => Buffer.byteLength(line)));

/** Answers the time that a letter names, from its own data. */
const momentOf = ({ data }: LetterToWrite): Date | null => {
  if ('expiresAt' in data) return data.expiresAt;
  if ('setAt' in data) return data.setAt;
  if ('expiredAt' in data) return data.expiredAt;
  return 'batch' in data ? data.batch.createdAt : null;
};

const office = officeForTests(realSite);

describe.each(everyLetter)('$name in $language, as it arrives', ({ name, language }) => {
  const letter = realLetter(name, language);
  let received: ReceivedLetter;

  beforeAll(async () => {
    received = await deliver(office, letter);
  });

  it('says the same in a text and an HTML part, with the same links', () => {
    const types = [...received.raw.matchAll(/^content-type: ([\w/]+)/gim)].map(([, type]) => type);
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
    expectSameParts(partsOf(received));
  });

  it('is in its language from the subject to the last line', () => {
    const { html, text } = partsOf(received);
    expect(cheerio.load(html)('html').attr('lang')).toBe(language);
    const said = `${received.parsed.subject}\n${text}`;
    expect(foreignPhrases(said, language)).toEqual([]);
  });

  it('tells the true moment, with its zone, in both parts', () => {
    const moment = momentOf(letter);
    const { html, text } = partsOf(received);
    const told = moment && dateInWords(moment, language, 'Europe/Amsterdam');
    if (!told) return;
    expect(told).toMatch(/ (CET|MEZ|GMT\+1|UTC\+1)$/);
    expect(shownText(html)).toContain(told);
    expect(text).toContain(told);
  });

  it('loads nothing from anywhere', () => {
    const { html } = partsOf(received);
    const $ = cheerio.load(html);
    expect($('img, script, link, iframe, object, embed, video, audio, svg, form')).toHaveLength(0);
    expect($('[src], [background], [srcset]')).toHaveLength(0);
    expect(html).not.toMatch(/@import|@font-face|url\(/i);
    expect(received.parsed.attachments).toEqual([]);
  });

  it('has its main link alone on a line, with blank lines around it', () => {
    const { html, text } = partsOf(received);
    const lines = ['', ...text.split('\n'), ''];
    const [main] = linksIn(html);
    // There is nothing to do in a panel about an account that was renamed.
    expect(main === undefined).toBe(name === 'renameNotice');
    if (main === undefined) return;
    const line = lines.indexOf(main);
    const isButton = cheerio.load(html)('.button a').length === 1;
    expect(line).toBeGreaterThan(0);
    if (isButton) expect([lines[line - 1], lines[line + 1]]).toEqual(['', '']);
    expect(received.raw).not.toMatch(/format=["']?flowed/i);
  });

  it('goes out under the right headers', () => {
    const { parsed } = received;
    expect(parsed.from!.value).toEqual([
      { name: 'Harbour Rowing Club', address: 'invitations@harbour-club.org' },
    ]);
    expect(parsed.replyTo!.value[0]!.address).toBe('office@harbour-club.org');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(Math.abs(parsed.date!.getTime() - received.receivedAt.getTime())).toBeLessThan(60_000);
  });

  it('has no line too long for a mail server', () => {
    expect(longestLine(received)).toBeLessThanOrEqual(mostOctets);
  });
});

describe('the longest letters there can be', () => {
  const words = (length: number) =>
    'Zoë & Søren’s “naïve” café: 5 < 6, \n'.repeat(length).slice(0, length);
  const paragraphs = (length: number) => 'a\n\n'.repeat(length).slice(0, length);

  const longest = (text: (length: number) => string): LetterToWrite => {
    const { name, data } = realLetter('reminder', 'de') as LetterToWrite & { name: 'reminder' };
    const texts = { ...data.texts, text: text(5000), benefits: Array<string>(20).fill(text(300)) };
    return { name, data: { ...data, texts, message: text(5000) } };
  };

  const notice = (): LetterToWrite => {
    const { name, data } = realLetter('notice', 'fr') as LetterToWrite & { name: 'notice' };
    const problem = { email: `${'p'.repeat(64)}@${'d'.repeat(180)}.org`, reason: words(1000) };
    return {
      name,
      data: { ...data, problems: Array<typeof problem>(50).fill(problem), more: 450 },
    };
  };

  it.each([
    ['a reminder full of long lines', longest(words)],
    ['a reminder full of the shortest paragraphs', longest(paragraphs)],
    ['a reminder without a single space', longest((length) => '船'.repeat(length))],
    ['a reminder of signs that HTML writes otherwise', longest((length) => '"'.repeat(length))],
    ['a notice of many problems', notice()],
  ])('are not cut off, nor have too long lines: %s', async (_what, letter) => {
    const received = await deliver(office, letter);
    expect(Buffer.byteLength(String(received.parsed.html))).toBeLessThan(mostHtml);
    expect(longestLine(received)).toBeLessThanOrEqual(mostOctets);
    expectSameParts(partsOf(received));
  });

  it('still have the link whole', async () => {
    const { parsed } = await deliver(office, longest(words));
    expect(parsed.text).toContain(`\n\n${joinLink}\n\n`);
  });
});
