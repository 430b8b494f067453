import {
  parseAddresses,
  suggestAddress,
  type AddressFault,
  type ParsedEntry,
} from '../../../../../shared/addresses';
import type { Range } from './edits';

/** An entry of the list, with its position in the text. */
export interface Entry extends Range {
  typed: string;
  /** The key that all spellings of one address share; null if there is no address. */
  key: string | null;
  fault?: AddressFault;
  suggestion?: string;
  /** The name as it stands before the address. */
  name?: string;
}

export interface Reading {
  text: string;
  entries: readonly Entry[];
  /** The number of entries, including wrong ones and duplicates, as the server counts. */
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

/** Beyond this many characters the browser itself becomes slow, whatever the text is. */
const MOST_CHARACTERS = 1_000_000;
/** A text of this length is read quickly enough to count exactly. */
const SHORT = 50_000;

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Answers the number of addresses in a text that holds too many to be pasted: more than twice as many as may
 * be sent. Null for any other text. A long text is not read for this; its @ signs are counted instead.
 */
export const countTooMany = (text: string, limit: number): number | null => {
  const signs = countOf(text, '@');
  if (text.length > MOST_CHARACTERS) return Math.max(signs, countOf(text, '\n'));
  if (signs <= 2 * limit) return null;
  // A name may have an @ sign, too, as mail programs copy it: `ada@example.org <ada@example.org>`.
  const count = text.length <= SHORT ? parseAddresses(text).length : signs;
  return count > 2 * limit ? count : null;
};
