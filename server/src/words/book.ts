import type { Language } from '../../../shared/contracts/languages';
import { isGroup } from '../../../shared/is-group';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import nl from './nl.json';
import { isCounted } from './plural';
import type { OwnLanguages, Words } from './shape';

/** The languages that the plugin speaks by itself, in the order they are offered. */
export const builtInLanguages = ['en', 'fr', 'de', 'es', 'nl'] as const;
export type BuiltInLanguage = (typeof builtInLanguages)[number];

const builtIn: Record<BuiltInLanguage, Words> = { en, fr, de, es, nl };

/** The words of every language that a site speaks. */
export interface Book {
  /** In the order they are offered. */
  languages: readonly Language[];
  /** Answers the English words for any other language. */
  wordsIn: (language: Language) => Words;
}

/** Merges the site's own texts into the others; texts that the site left out stay as they are. */
const mergeWords = (whole: unknown, own: unknown): unknown => {
  if (own === undefined) return whole;
  if (!isGroup(whole) || !isGroup(own) || isCounted(whole)) return own;
  return Object.fromEntries(
    Object.entries(whole).map(([key, text]) => [
      key,
      mergeWords(text, Object.hasOwn(own, key) ? own[key] : undefined),
    ]),
  );
};

export const makeBook = (own: OwnLanguages = {}): Book => {
  const words = new Map<Language, Words>(
    builtInLanguages.map((language) => [language, builtIn[language]]),
  );
  for (const [language, texts] of Object.entries(own)) {
    words.set(language, mergeWords(words.get(language) ?? en, texts) as Words);
  }
  return { languages: [...words.keys()], wordsIn: (language) => words.get(language) ?? en };
};

export const builtInBook = makeBook();
