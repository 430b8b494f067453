/** A text as it may be meant, with its escapes undone. */
interface Reading {
  text: string;
  /** Where each of its code units begins in the text as it is stored. */
  starts: number[];
  /** Where each of them ends there. */
  ends: number[];
}

interface Escapes {
  found: RegExp;
  /** Answers an escape that means nothing as it is. */
  meaningOf: (escape: string) => string;
}

/** No program escapes a text more often. */
const mostRounds = 4;

/** One character, by its bytes in UTF-8. */
const bytes = (sign: string, ascii: string): string =>
  `${sign}(?:${ascii}|[c-f][0-9a-f](?:${sign}[89ab][0-9a-f]){1,3})`;

const decodeBytes = (escape: string): string => {
  try {
    return decodeURIComponent(escape.replaceAll('=', '%'));
  } catch {
    return escape; // These bytes are no character.
  }
};

/** The signs of addresses that HTML has names for. */
const named: Record<string, string> = {
  '&amp;': '&',
  '&apos;': "'",
  '&commat;': '@',
  '&dash;': '-',
  '&equals;': '=',
  '&hyphen;': '-',
  '&lowbar;': '_',
  '&period;': '.',
  '&plus;': '+',
};

const decodeNumber = (escape: string): string => {
  const digits = escape.replace(/[^0-9a-f]/gi, '');
  const code = /^&#\d/.test(escape) ? Number(digits) : Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
};

const ofHtml = ['&#0{0,9}\\d{1,7};?', '&#x0{0,9}[0-9a-f]{1,6};?', ...Object.keys(named)].join('|');
const endsInHtml = new RegExp(`$(?<=${ofHtml})`, 'i');

/** Tells whether a text ends in an escape that hides which sign follows a letter: `mary&#45;`. */
export const endsInEscape = (text: string): boolean => endsInHtml.test(text);

/** In URLs, in HTML and in JSON. */
const ofPrograms: Escapes = {
  found: new RegExp([bytes('%', '[0-7][0-9a-f]'), ofHtml, '\\\\u[0-9a-f]{4}'].join('|'), 'gi'),
  meaningOf: (escape) => {
    if (escape.startsWith('%')) return decodeBytes(escape);
    return named[escape.toLowerCase()] ?? decodeNumber(escape);
  },
};

/** In mails, the signs of addresses only: in `?to=20ann@x.org` the digits belong to the address. */
const quotedPrintable: Escapes = {
  found: new RegExp(bytes('=', '2[7bde]|3d|40|5f'), 'gi'),
  meaningOf: decodeBytes,
};

/** Letters and their accents, or the parts of a Korean one. Normalising a long row of accents takes minutes. */
const decomposed: Escapes = {
  found: /\P{M}[\p{M}\u1160-\u11ff]{1,30}/gu,
  meaningOf: (letter) => letter.normalize('NFC'),
};

const asStored = (text: string): Reading => {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  return { text, starts, ends: starts.map((start) => start + 1) };
};

const undo = (reading: Reading, { found, meaningOf }: Escapes): Reading => {
  const undone: Reading = { text: '', starts: [], ends: [] };
  let read = 0;
  const keepUntil = (end: number): void => {
    undone.text += reading.text.slice(read, end);
    for (; read < end; read += 1) {
      undone.starts.push(reading.starts[read]!);
      undone.ends.push(reading.ends[read]!);
    }
  };
  for (const { 0: escape, index } of reading.text.matchAll(found)) {
    const meaning = meaningOf(escape);
    if (meaning === escape) continue;
    keepUntil(index);
    read = index + escape.length;
    undone.text += meaning;
    const units = Array.from({ length: meaning.length });
    undone.starts.push(...units.map(() => reading.starts[index]!));
    undone.ends.push(...units.map(() => reading.ends[read - 1]!));
  }
  if (read === 0) return reading;
  keepUntil(reading.text.length);
  return undone;
};

const readingsOf = (text: string): Reading[] => {
  const stored = asStored(text);
  const readings = [undo(stored, decomposed)];
  for (let round = 0; round < mostRounds; round += 1) {
    const last = readings.at(-1)!;
    const next = undo(undo(last, ofPrograms), decomposed);
    if (next === last) break;
    readings.push(next);
  }
  const asMail = undo(stored, quotedPrintable);
  return asMail === stored ? readings : [...readings, undo(asMail, decomposed)];
};

/**
 * Reads a text in each way in which its writer may have meant it: as it is, with escapes of programs undone
 * once or more often, and as a part of a mail. Letters are composed in each.
 */
export const meaningsOf = (text: string): string[] =>
  readingsOf(text).map((reading) => reading.text);

/** A part of a text, as it is meant. */
export interface Part {
  index: number;
  length: number;
  instead: string;
}

/** Replaces parts of a text that are found in any of its meanings, and leaves the rest as it is stored. */
export const replaceMeant = (text: string, find: (meaning: string) => Part[]): string => {
  const parts = readingsOf(text).flatMap(({ text: meaning, starts, ends }) =>
    find(meaning).map(({ index, length, instead }) => ({
      start: starts[index]!,
      end: ends[index + length - 1]!,
      instead,
    })),
  );
  let replaced = '';
  let read = 0;
  for (const { start, end, instead } of parts.sort((one, other) => one.start - other.start)) {
    if (start >= read) replaced += text.slice(read, start) + instead;
    read = Math.max(read, end);
  }
  return replaced + text.slice(read);
};
