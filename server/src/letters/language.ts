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

/** `November 28, 2025 at 10:53 PM UTC`: always with its zone, as the reader's is not known. */
export function dateInWords(date: Date, locale: string, timeZone = 'UTC'): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(date);
  // ICU sets narrow no-break spaces, which some mail programs show as a box.
  return `${day.replace(/[\u00A0\u202F]/gu, ' ')} ${zoneName(date, locale, zone)}`;
}

function zoneName(date: Date, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(
    date,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function canonicalLocale(language: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(language ?? '')[0] ?? null;
  } catch {
    // Not a language tag (stored values are free text): the fallback speaks.
    return null;
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat(fallback, { timeZone }));
  } catch {
    return false;
  }
}
