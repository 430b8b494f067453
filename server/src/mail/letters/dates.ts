import { isTimeZone } from '../../../../shared/time-zone';

/** Formats are kept, because making one takes longer than writing a whole letter with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone can be named in upper and lower case in countless ways, and a format takes much memory. */
const mostFormats = 1000;

const formatOf = (
  locale: string,
  timeZone: string,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone} ${Object.keys(style).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone });
  if (formats.size >= mostFormats) formats.clear();
  formats.set(key, known);
  return known;
};

/**
 * Writes a date in the style of the language, such as `November 28, 2025 at 10:53 PM UTC`, always with its
 * time zone, because the reader's own is not known.
 */
export function dateInWords(date: Date, locale: string, timeZone = 'UTC'): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const format = formatOf(locale, zone, { dateStyle: 'long', timeStyle: 'short' });
  // ICU sets narrow no-break spaces, which some mail programs show as a box.
  return `${format.format(date).replace(/[\u00A0\u202F]/gu, ' ')} ${zoneName(date, locale, zone)}`;
}

function zoneName(date: Date, locale: string, timeZone: string): string {
  const parts = formatOf(locale, timeZone, { timeZoneName: 'short' }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
