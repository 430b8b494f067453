import * as cheerio from 'cheerio';
import { languages } from '../../../shared/contracts/languages';
import { pageWords, renderJoinPage } from '../../../server/src/pages';
import { joinPageSamples } from '../../support/join-page-samples';

const values = {
  name: 'Ada',
  address: 'a•••@example.org',
  min: 6,
  max: 20,
  date: '1.1.',
  organisation: 'Harbour',
  forGood: true,
  isOpen: true,
  isClosed: true,
  canSignIn: true,
  canSetPassword: true,
};

/** How the sentences are called: most with an object, some with one value. */
const argumentOf = (path: string): unknown => {
  if (/^(pages|renew)\b/.test(path)) return values.organisation;
  if (path === 'expires') return values.date;
  if (path === 'writeTo') return values.address;
  if (/^(tooMany|newPassword\.hint)$/.test(path)) return 5;
  return values;
};

/** Every text by its place: `pages.expired.paragraphs.0`. */
const textsOf = (words: unknown, path = ''): [string, string][] => {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    return textsOf((words as (given: unknown) => unknown)(argumentOf(path)), path);
  }
  return Object.entries(words as object).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  );
};

const english = new Map(textsOf(pageWords.en));
const others = languages.filter((language) => language !== 'en');

describe.each(others)('the words in %s', (language) => {
  const texts = textsOf(pageWords[language]);

  it('are as many as in English, and none is empty', () => {
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are in no place those of English', () => {
    const same = texts.filter(([path, text]) => english.get(path) === text);
    expect(same.filter(([, text]) => text !== 'No')).toEqual([]); // in Spanish as well
  });

  it('hold no English', () => {
    const left = /\b(the|you|your|with|please|and|this|letter|password)\b/i;
    expect(texts.filter(([, text]) => left.test(text))).toEqual([]);
  });

  it('name what the English ones name', () => {
    const given = Object.values(values).filter((value) => typeof value !== 'boolean');
    const named = (text: string) => given.filter((value) => text.includes(String(value)));
    // Where a name would need an article, a language may do without it.
    const mayLackName = (text: string) => named(text).filter((value) => value !== 'Harbour');
    for (const [path, text] of texts) {
      expect([path, mayLackName(text)]).toEqual([path, mayLackName(english.get(path)!)]);
    }
  });

  it('end as the English ones do', () => {
    const end = (text: string) => /[.?!]$/.test(text);
    const differ = texts.filter(([path, text]) => end(text) !== end(english.get(path)!));
    expect(differ.filter(([path]) => !path.endsWith('heading'))).toEqual([]);
  });
});

describe.each(languages)('every page in %s', (language) => {
  it.each(joinPageSamples({ language }))('$name is in that language alone', ({ view }) => {
    const $ = cheerio.load(renderJoinPage(view));
    expect($('html').attr('lang')).toBe(language);
    const { unnamed } = pageWords[language];
    expect(
      cheerio
        .load(renderJoinPage({ ...view, organisation: '' }))('main p')
        .text(),
    ).not.toMatch(new RegExp(`(^|[.!?] )${unnamed}`, 'u'));
    if (language === 'en') return;
    const inEnglish = cheerio.load(renderJoinPage({ ...view, language: 'en' }));
    // What comes from elsewhere: names, addresses, what the site calls its fields.
    const same = new Set(['Harbour Rowing Club', 'help@harbour.example', 'Evening rowing']);
    const said = (page: cheerio.CheerioAPI) =>
      page('title, h1, h2, p, summary, button, main a, label[for^="password"]')
        .map((_, element) => page(element).text().trim())
        .get();
    const left = said($).filter((text) => said(inEnglish).includes(text) && !same.has(text));
    expect(left).toEqual([]);
  });

  it('tells dates in its own way and the zone of the organisation', () => {
    const { view } = joinPageSamples({ language }).find(({ name }) => name === 'password')!;
    // Versions of ICU differ in the words between.
    const written = {
      en: /March 28, 2026 at 11:53 PM GMT\+1/,
      fr: /28 mars 2026 à 23:53 UTC\+1/,
      de: /28\. März 2026 um 23:53 MEZ/,
      es: /28 de marzo de 2026(,| a las) 23:53 CET/,
      nl: /28 maart 2026 om 23:53 CET/,
    };
    expect(cheerio.load(renderJoinPage(view))('.terms').text()).toMatch(written[language]);
  });
});
