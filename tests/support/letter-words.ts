import { languages, type Language } from '../../shared/contracts/languages';
import { letterWords } from '../../server/src/letters/words';

/**
 * Stands for whatever a text is made of: each property of it, and itself, is put in as a mark. With
 * `marked` false they are all empty.
 */
const anyArgument = (marked: boolean): unknown =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        const mark = (name: string) => (marked ? `‹${name}›` : '');
        return key === Symbol.toPrimitive ? () => mark('it') : mark(String(key));
      },
    },
  );

const saidBy = (text: unknown, marked: boolean): string =>
  typeof text === 'function'
    ? String((text as (argument: unknown) => string)(anyArgument(marked)))
    : String(text);

const entriesOf = (words: object, path = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? entriesOf(value as object, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );

/** Every text of a language by its key, with marks in the places that are filled in. */
export const textsOf = (language: Language): Map<string, string> =>
  new Map(entriesOf(letterWords[language]).map(([key, text]) => [key, saidBy(text, true)]));

/** The marks that a text holds, in the order of the alphabet. */
export const marksIn = (text: string): string[] => (text.match(/‹\w+›/gu) ?? []).sort();

/** Pieces of texts long enough to belong to one language only. */
const phrasesOf = (language: Language): string[] =>
  entriesOf(letterWords[language])
    .flatMap(([, text]) => [saidBy(text, true), saidBy(text, false)])
    .flatMap((text) => text.split(/‹\w+›|\n/u))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length >= 10);

const phrases = new Map(languages.map((language) => [language, phrasesOf(language)]));

/** Finds what a text says in other languages than its own. */
export const foreignPhrases = (text: string, language: Language): string[] => {
  const own = phrases.get(language)!.join('\n');
  const foreign = languages
    .filter((other) => other !== language)
    .flatMap((other) => phrases.get(other)!)
    .filter((phrase) => text.includes(phrase) && !own.includes(phrase));
  return [...new Set(foreign)];
};
