export { dateInWords } from './dates';

const fallback = 'en';
const writtenFromTheRight = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export interface Voice<Words> {
  /** For `lang` and for dates: the asked locale where its words exist, so that all is in one language. */
  locale: string;
  direction: 'ltr' | 'rtl';
  words: Words;
}

/** The words of the asked language, else of its base language (`en-GB` → `en`), else English. */
export function voiceOf<Words>(
  language: string | null | undefined,
  translations: { en: Words } & Partial<Record<string, Words>>,
): Voice<Words> {
  const locale = canonicalLocale(language) ?? fallback;
  const base = locale.split('-')[0] ?? fallback;
  const words = translations[locale] ?? translations[base];
  if (words === undefined) {
    return { locale: fallback, direction: 'ltr', words: translations.en };
  }
  return { locale, direction: writtenFromTheRight.has(base) ? 'rtl' : 'ltr', words };
}

function canonicalLocale(language: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(language ?? '')[0] ?? null;
  } catch {
    // Not a language tag (stored values are free text): the fallback speaks.
    return null;
  }
}
