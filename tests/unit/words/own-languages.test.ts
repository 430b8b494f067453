import config from '../../../server/src/config';
import { sampleLetter, standardLetter } from '../../../server/src/mail/letters';
import { renderJoinPage } from '../../../server/src/join';
import { makeBook } from '../../../server/src/words/book';
import { joinPageSamples } from '../../support/join-page-samples';
import { italian } from '../../support/italian';

const book = makeBook({ it: italian, de: { letters: { hello: 'Hallo {name}!' } }, ar: {} });

describe('the book of a site with languages of its own', () => {
  it('offers them after the plugin’s own', () => {
    expect(book.languages).toEqual(['en', 'fr', 'de', 'es', 'nl', 'it', 'ar']);
  });

  it('falls back to English text by text', () => {
    const { invitation, kindRegards } = book.wordsIn('it').letters;
    expect(invitation.button).toBe('Accetta l’invito');
    expect(invitation.decline).toBe('Decline the invitation');
    expect(kindRegards).toBe('Kind regards');
    expect(book.wordsIn('ar')).toEqual(book.wordsIn('en'));
  });

  it('words a language anew that the plugin speaks, and leaves the rest of it', () => {
    const { hello, kindRegards } = book.wordsIn('de').letters;
    expect([hello, kindRegards]).toEqual(['Hallo {name}!', 'Mit freundlichen Grüßen']);
    expect(makeBook().wordsIn('de').letters.hello).toBe('Guten Tag {name},');
  });

  it('answers English for a language that nobody speaks', () => {
    expect(book.wordsIn('xx')).toBe(book.wordsIn('en'));
  });
});

describe('letters and pages in a language of the site’s own', () => {
  const letter = (language: string) =>
    standardLetter({ name: 'invitation', data: sampleLetter('invitation', language) }, book);
  const page = (language: string) => {
    const { view } = joinPageSamples({ language: 'en' }).find(({ name }) => name === 'password')!;
    return renderJoinPage({ ...view, language }, book);
  };

  it('say what the site says, tell dates in its way, and name the language', () => {
    const { html, text } = letter('it');
    expect(html).toContain('<html lang="it" dir="ltr"');
    expect(text).toContain('Accetta l’invito');
    expect(text).toMatch(/Questo link vale fino a 28 marzo 2026/);
    expect(text).toContain('Decline the invitation');
    expect(page('it')).toContain('<html lang="it" dir="ltr">');
    expect(page('it')).toContain('Scegli una password.');
  });

  it('are written from right to left where the language is', () => {
    expect(letter('ar').html).toContain('<html lang="ar" dir="rtl"');
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
  });

  it('have the plural forms of the site', () => {
    const subjectFor = (more: number) => {
      const data = { ...sampleLetter('notice', 'it'), problems: [], more };
      return standardLetter({ name: 'notice', data }, book).subject;
    };
    expect([subjectFor(1), subjectFor(4)]).toEqual([
      'Una e-mail non consegnata',
      '4 e-mail non consegnate',
    ]);
  });
});

describe('the configuration of languages', () => {
  const judge = (languages: unknown) => config.validator({ ...config.default, languages });

  it('takes whole and partial ones', () => {
    expect(() => judge({ it: italian, 'pt-BR': {}, en: book.wordsIn('en') })).not.toThrow();
  });

  it.each([
    [[], /^languages must be an object of words by language/],
    [{ italian: {} }, /^languages\.italian is not a language code such as "it" or "pt-BR"/],
    [{ xq: {} }, /^languages\.xq is not a language code/],
    [{ 'pt-br': {} }, /^languages\.pt-br is not a language code/],
    [{ it: 'ciao' }, /^languages\.it must be an object/],
    [{ it: { leters: {} } }, /^languages\.it\.leters is none of the texts/],
    [
      { it: { letters: { invitation: { subjet: 'x' } } } },
      /^languages\.it\.letters\.invitation\.subjet is none of the texts/,
    ],
    [{ it: { letters: { hello: ' ' } } }, /^languages\.it\.letters\.hello must be a text/],
    [{ it: { letters: { hello: () => 'x' } } }, /^languages\.it\.letters\.hello must be a text/],
    [
      { it: { letters: { hello: 'Ciao {nome}' } } },
      /hello has an unknown placeholder: \{nome\} \(known here: \{name\}\)/,
    ],
    [
      { it: { letters: { privacy: '{organisation}' } } },
      /privacy has an unknown placeholder: \{organisation\} \(none is known here\)/,
    ],
    [
      { it: { letters: { notice: { subject: { one: 'x' } } } } },
      /^languages\.it\.letters\.notice\.subject must have the form "other"/,
    ],
    [
      { it: { pages: { pages: { done: { paragraphs: 'x' } } } } },
      /^languages\.it\.pages\.pages\.done\.paragraphs must be a list of texts/,
    ],
    [
      { it: { pages: { pages: { done: { paragraphs: ['{name}'] } } } } },
      /paragraphs\[0\] has an unknown placeholder: \{name\} \(known here: \{organisation\}\)/,
    ],
  ])('refuses what it cannot use and names the key: %j', (languages, message) => {
    expect(() => judge(languages)).toThrow(message);
  });
});
