import {
  parseAddresses,
  suggestAddress,
  type AddressFault,
  type ParsedEntry,
} from '../../../../../shared/addresses';
import type { Range } from './edits';

/** An entry of the list, at its place in the text. */
export interface Entry extends Range {
  typed: string;
  /** Two spellings of one address share it; null where there is no address. */
  key: string | null;
  fault?: AddressFault;
  suggestion?: string;
  /** As it stands before the address. */
  name?: string;
}

export interface Reading {
  text: string;
  entries: readonly Entry[];
  /** Wrong ones and duplicates included, as the server counts. */
  total: number;
  duplicates: number;
}

const entryOf = (parsed: ParsedEntry): Entry => {
  const { start, end, typed } = parsed;
  if (!parsed.ok) return { start, end, typed, key: null, fault: parsed.reason };
  const { key, name } = parsed;
  const suggestion = suggestAddress(parsed.email);
  return {
    start,
    end,
    typed,
    key,
    ...(suggestion ? { suggestion } : {}),
    ...(name ? { name } : {}),
  };
};

/** Reads a whole text, as the server will. */
export const readAddresses = (text: string): Reading => {
  const entries = parseAddresses(text).map(entryOf);
  const keys = entries.flatMap(({ key }) => key ?? []);
  const duplicates = keys.length - new Set(keys).size;
  return { text, entries, total: entries.length, duplicates };
};

/** Beyond this the browser itself becomes slow, whatever is in the text. */
const MOST_CHARACTERS = 1_000_000;
/** As much as is read in a moment to count exactly. */
const SHORT = 50_000;

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * The number of addresses in a text that holds too many to be pasted: more than twice as many as may be
 * sent. Null where it does not. A long text is not read for that: its @ signs are counted.
 */
export const countTooMany = (text: string, limit: number): number | null => {
  const signs = countOf(text, '@');
  if (text.length > MOST_CHARACTERS) return Math.max(signs, countOf(text, '\n'));
  if (signs <= 2 * limit) return null;
  // A name may have an @ sign, too, as mail programs copy it: `ada@example.org <ada@example.org>`.
  const count = text.length <= SHORT ? parseAddresses(text).length : signs;
  return count > 2 * limit ? count : null;
};
