/**
 * Wording typed by people, made fit for a header or a body. Nothing is interpreted: what looks like
 * markup or a template stays as typed, only characters that steer the reader's software are removed.
 */

/** Control characters, lone surrogates, and marks that turn round the direction of what follows. */
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const gap = /[\s\p{Cc}\p{Cs}\u202A-\u202E]+/gu;
/** The characters that are changed or removed. Most texts hold none of them. */
const special = /[\p{Cc}\p{Cs}\u2028-\u202E]/u;
const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028]/gu;

/** Makes one line without control characters, at most `maxLength` characters long. */
export function oneLine(text: string, maxLength = 500): string {
  const line = text.replace(gap, ' ').trim();
  // A character is one or two of the units that `length` counts.
  if (line.length <= maxLength) return line;
  const characters = [...line];
  return characters.length <= maxLength
    ? line
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** Line breaks of every kind become `\n`; other control characters go. */
export function withoutControls(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(lineBreak, '\n')
    .replace(/\u2029/gu, '\n\n')
    .replace(/\t/gu, ' ')
    .replace(unprintable, (character) => (character === '\n' ? '\n' : ''));
}

/** Splits a text into paragraphs at blank lines; each may still hold single line breaks. */
export function toParagraphs(text: string): string[] {
  return withoutControls(text)
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}
