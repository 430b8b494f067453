import * as cheerio from 'cheerio';
import {
  builtInBook,
  builtInLanguages as languages,
  type BuiltInLanguage as Language,
} from '../../../server/src/words/book';
import { renderJoinPage } from '../../../server/src/join';
import { entriesOf, marksIn } from '../../support/letter-words';
import { joinPageSamples } from '../../support/join-page-samples';

const wordsOf = (language: Language) => builtInBook.wordsIn(language).pages;
const textsOf = (language: Language) => entriesOf(wordsOf(language));

const english = new Map(textsOf('en'));
const others = languages.filter((language) => language !== 'en');

describe.each(others)('the words in %s', (language) => {
  const texts = textsOf(language);

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
    // Where a name would need an article, a language may do without it; in one minute it needs no number.
    const named = (text: string) =>
      marksIn(text).filter((mark) => !['{organisation}', '{minutes}'].includes(mark));
    for (const [path, text] of texts) {
      expect([path, named(text)]).toEqual([path, named(english.get(path)!)]);
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
    const { unnamed } = wordsOf(language);
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
