import * as cheerio from 'cheerio';

import { renderLetter, type LetterContent } from '../../../server/src/mail/letters';
import { expectSameParts, shownText } from '../../support/letter-parts';
import { fullContent, link, literalWordings } from './samples';

const minimal: LetterContent = {
  language: 'en',
  subject: 'Subject',
  organisation: '',
  heading: 'Heading',
  paragraphs: [],
  closing: [],
};

describe('a rendered letter', () => {
  it('says the same in both parts, in the same order', () => {
    expectSameParts(renderLetter(fullContent));
  });

  it('lets the link stand alone on its line, with blank lines around', () => {
    expect(renderLetter(fullContent).text).toContain(`\n\n${link}\n\n`);
  });

  it('has one link, and shows its address as plain text, when there is nothing else to link to', () => {
    const { html } = renderLetter({ ...minimal, button: { label: 'Go', url: link } });
    const $ = cheerio.load(html);
    expect($('a')).toHaveLength(1);
    expect(html.match(/<a[\s>]/gu)).toHaveLength(1);
    expect($('a').attr('href')).toBe(link);
    expect(shownText(html)).toContain(link);
  });

  it('keeps an address with a query working', () => {
    const url = 'https://example.org/join?x=1&token=a"b\'c';
    const $ = cheerio.load(renderLetter({ ...minimal, button: { label: 'Go', url } }).html);
    expect($('a').attr('href')).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/join/x',
    'https://good.example@evil.example/',
    'https://exa mple.org',
    'https:\\\\evil.example',
    'https://example.org/\nBcc:x',
    'https://',
    'mailto:a@example.org',
    '',
  ])('leaves out a link to %j', (url) => {
    const { html, text } = renderLetter({
      ...minimal,
      button: { label: 'Label', url },
      linkHint: 'Hint',
      apps: [{ label: 'Label', url }],
      video: { label: 'Label', url },
      decline: { question: 'Label?', label: 'Label', url },
      privacy: { label: 'Label', url },
    });
    expect(cheerio.load(html)('a')).toHaveLength(0);
    expect(`${shownText(html)} ${text}`).not.toMatch(/Label|Hint/u);
  });

  it.each(literalWordings)('shows %j as typed in every field', (wording) => {
    const { html, text, subject } = renderLetter({
      language: 'en',
      subject: wording,
      organisation: wording,
      heading: wording,
      greeting: wording,
      paragraphs: [wording],
      note: { title: wording, paragraphs: [wording] },
      list: { title: wording, items: [wording] },
      afterList: [wording],
      button: { label: wording, url: link },
      linkHint: wording,
      afterButton: [wording],
      apps: [{ label: wording, url: link }],
      video: { label: wording, url: link },
      closing: [wording],
      smallPrint: [wording],
      decline: { question: wording, label: wording, url: link },
      support: { label: wording, address: 'help@example.org' },
      privacy: { label: wording, url: link },
    });
    const shown = wording.replace(/\s+/gu, ' ');
    expect(subject).toBe(shown);
    expect(shownText(html).split(shown)).toHaveLength(21);
    expect(text.split(shown)).toHaveLength(21);
    expect(cheerio.load(html)('a')).toHaveLength(6);
    expect(cheerio.load(html)('script')).toHaveLength(0);
  });

  it.each([
    ['a\r\nBcc: x@y', 'a Bcc: x@y'],
    ['a\nb\rc', 'a b c'],
    ['a\u0000b', 'a b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['a\u0007\u001b[31mb\u007f', 'a [31mb'],
    ['\ud800half', 'half'],
    ['abc\u202Edef', 'abc def'],
    ['  spaces\t and tabs  ', 'spaces and tabs'],
    ['Ünïcode 船 🚣 stays', 'Ünïcode 船 🚣 stays'],
  ])('makes the subject %j one clean line', (typed, subject) => {
    expect(renderLetter({ ...minimal, subject: typed }).subject).toBe(subject);
  });

  it('cuts a subject at 200 characters without splitting one', () => {
    const { subject } = renderLetter({ ...minimal, subject: '🚣'.repeat(300) });
    expect([...subject]).toHaveLength(200);
    expect(subject).toBe(`${'🚣'.repeat(199)}…`);
  });

  it('turns line breaks of the body into breaks and paragraphs, and drops control characters', () => {
    const { html, text } = renderLetter({
      ...minimal,
      paragraphs: ['one\r\ntwo\u2028three\r\n\r\nfour\u2029fi\u0000\u0007ve'],
    });
    expect(text).toBe('Heading\n\none\ntwo\nthree\n\nfour\n\nfive\n');
    expect(html).toContain('one<br>two<br>three');
    expect(html).toContain('>four<');
    expect(html).toContain('>five<');
  });

  it('leaves no trace of what is not set', () => {
    const { html, text } = renderLetter(minimal);
    expect(text).toBe('Heading\n');
    expect(shownText(html)).toBe('Heading');
    expect(html).not.toContain('{{');
  });

  it('tells its language', () => {
    const $ = cheerio.load(renderLetter({ ...fullContent, language: 'nl' }).html);
    expect($('html').attr('lang')).toBe('nl');
  });

  it('uses a support address that is none as text only', () => {
    const { html, text } = renderLetter({
      ...minimal,
      support: { label: 'Ask', address: 'the office, room 4' },
    });
    expect(cheerio.load(html)('a')).toHaveLength(0);
    expect(text).toContain('Ask the office, room 4');
  });
});
