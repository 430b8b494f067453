import { isGroup } from '../../../shared/is-group';
import { placeholdersIn } from '../domain/fill-text';
import en from './en.json';
import { isCounted, pluralCategories } from './plural';

const namesOfLanguages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Members are stored with tags of at most this length. */
const longestCode = 35;

const isLanguageCode = (code: string): boolean => {
  if (!/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(code) || code.length > longestCode) return false;
  const [canonical] = Intl.getCanonicalLocales(code);
  return canonical === code && namesOfLanguages.of(code.split('-')[0]!) !== undefined;
};

const textsIn = (texts: unknown): string[] => {
  if (typeof texts === 'string') return [texts];
  return isGroup(texts) || Array.isArray(texts) ? Object.values(texts).flatMap(textsIn) : [];
};

const isPage = (measure: Record<string, unknown>): boolean => Array.isArray(measure.paragraphs);

const list = (names: string[]): string => names.map((name) => `{${name}}`).join(', ');

const faultOfText = (given: unknown, places: string[], path: string): string | null => {
  if (typeof given !== 'string' || given.trim() === '') return `${path} must be a text`;
  const unknown = placeholdersIn(given).filter((name) => !places.includes(name));
  if (unknown.length === 0) return null;
  const known = places.length === 0 ? 'none is known here' : `known here: ${list(places)}`;
  return `${path} has an unknown placeholder: ${list(unknown)} (${known})`;
};

const firstFault = <Item>(items: Item[], judge: (item: Item) => string | null): string | null => {
  for (const item of items) {
    const fault = judge(item);
    if (fault !== null) return fault;
  }
  return null;
};

const faultOfList = (given: unknown, places: string[], path: string): string | null => {
  if (!Array.isArray(given) || given.length === 0) return `${path} must be a list of texts`;
  return firstFault([...given.keys()], (at) => faultOfText(given[at], places, `${path}[${at}]`));
};

/** Compares texts with the English ones, because all are filled with the same values. */
const faultOfTexts = (
  given: unknown,
  measure: unknown,
  { path, places }: { path: string; places?: string[] },
): string | null => {
  if (typeof measure === 'string') {
    return faultOfText(given, places ?? placeholdersIn(measure), path);
  }
  if (Array.isArray(measure)) return faultOfList(given, places ?? [], path);
  if (!isGroup(measure)) return null;
  if (!isGroup(given)) return `${path} must be an object`;
  const isOfNumber = isCounted(measure);
  if (isOfNumber && given.other === undefined) return `${path} must have the form "other"`;
  const known = isOfNumber ? pluralCategories : Object.keys(measure);
  const shared =
    isOfNumber || isPage(measure) ? placeholdersIn(textsIn(measure).join()) : undefined;
  // Every page gets the organisation, also one that does not name it in English.
  const within = isPage(measure) ? [...new Set([...shared!, 'organisation'])] : shared;
  return firstFault(Object.keys(given), (key) => {
    const at = `${path}.${key}`;
    if (!known.includes(key)) return `${at} is none of the texts`;
    const english = isOfNumber ? measure.other : measure[key];
    return faultOfTexts(given[key], english, { path: at, places: within });
  });
};

/** Says why `languages` of a config cannot be used, with the path of the first key at fault. */
export const faultOfLanguages = (languages: unknown, path: string): string | null => {
  if (!isGroup(languages)) return `${path} must be an object of words by language`;
  return firstFault(Object.entries(languages), ([code, words]) => {
    const at = `${path}.${code}`;
    if (!isLanguageCode(code)) return `${at} is not a language code such as "it" or "pt-BR"`;
    return faultOfTexts(words, en, { path: at });
  });
};
