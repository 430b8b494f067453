import {
  builtInBook,
  builtInLanguages as languages,
  type BuiltInLanguage as Language,
} from '../../server/src/words/book';

/** Lists every text in a group of words, by its path: `pages.expired.paragraphs.0`. */
export const entriesOf = (words: unknown, path = ''): [string, string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, value]) =>
        entriesOf(value, path === '' ? key : `${path}.${key}`),
      );

/** Lists every text of letters in a language, by its key. */
export const textsOf = (language: Language): Map<string, string> =>
  new Map(entriesOf(builtInBook.wordsIn(language).letters));

/** Lists the placeholders of a text in alphabetical order. */
export const marksIn = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort();

/** Lists pieces of texts that are long enough to belong to one language only. */
const phrasesOf = (language: Language): string[] =>
  [...textsOf(language).values()]
    .flatMap((text) => text.split(/\{\w+\}|\n/u))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length >= 10);

const phrases = new Map(languages.map((language) => [language, phrasesOf(language)]));

/** Finds the phrases of a text in other languages than its own. */
export const foreignPhrases = (text: string, language: Language): string[] => {
  const own = phrases.get(language)!.join('\n');
  const foreign = languages
    .filter((other) => other !== language)
    .flatMap((other) => phrases.get(other)!)
    .filter((phrase) => text.includes(phrase) && !own.includes(phrase));
  return [...new Set(foreign)];
};
