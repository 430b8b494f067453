import { toNfc } from '../nfc';
import { INVISIBLE, cut } from './characters';
import type { AddressFault } from './faults';
import { judgeAddress } from './judge';
import { scanEntries, type ScannedEntry } from './scan';

export type ParsedAddress =
  | {
      ok: true;
      /** The address to which mail goes: NFC, upper and lower case as typed. At most 254 bytes. */
      email: string;
      /** The address as `normaliseAddress` answers it: two entries with one key are one person. */
      key: string;
      /** The display name, if one was given. At most 200 characters. */
      name?: string;
    }
  | { ok: false; reason: AddressFault };

/** Where an entry stands. */
interface Place {
  /** The number of the entry, from 1 (not the line of the text: one line may hold several). */
  line: number;
  /** The entry as it was typed, cut after 255 characters and without what databases refuse. */
  typed: string;
  /** UTF-16 offsets into the text; for an array, into the entry of the array. `end` is exclusive. */
  start: number;
  end: number;
}

export type ParsedEntry = ParsedAddress & Place;

const MAX_NAME = 200;
const MAX_TYPED = 255;
/** Longer than any name with an address, and than what a mail program puts around them. */
const MAX_ENTRY = 10_000;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Nearly all names: there is nothing to tidy. */
const TIDY_NAME = /^[\w.-]+(?: [\w.-]+)*$/;
const NOT_FOR_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const NOT_FOR_DATABASES = /[\0\p{Cs}]/gu;

function tidyName(name: string | undefined): string | undefined {
  if (!name) return undefined;
  if (name.length <= MAX_NAME && TIDY_NAME.test(name)) return name;
  // Collapse white space first, so that a tab between two names becomes a space.
  const text = toNfc(name.replace(/\s/g, ' ').replace(NOT_FOR_NAMES, ''));
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  const isSingleQuoted = words.length > 1 && words.startsWith("'") && words.endsWith("'");
  return cut(isSingleQuoted ? words.slice(1, -1).trim() : words, MAX_NAME).trim() || undefined;
}

function judgeEntry(entry: ScannedEntry): ParsedAddress {
  if (entry.kind === 'group') return { ok: false, reason: 'group' };
  if (entry.kind === 'stray') return { ok: false, reason: 'missing_at' };
  if (entry.address.length > MAX_ENTRY) return { ok: false, reason: 'too_long' };
  const judged = judgeAddress(entry.address);
  if (!judged.ok) return judged;
  const name = tidyName(entry.name);
  const isNameOfItsOwn = name !== undefined && name.toLowerCase() !== judged.email.toLowerCase();
  return isNameOfItsOwn ? { ok: true, email: judged.email, key: judged.key, name } : judged;
}

function whyNotOne(entries: ScannedEntry[]): AddressFault {
  if (entries.some((entry) => entry.kind === 'group')) return 'group';
  const addresses = entries.filter((entry) => entry.kind === 'address');
  if (addresses.length > 1) return 'two_addresses';
  return addresses.length === 1 ? 'space_inside' : 'missing_at';
}

/**
 * Reads one entry: an address, with or without a display name (`"Smith, Alice" <a@x.org>`). An entry that
 * holds more or less than one person is wrong as a whole: a line break in it never makes two entries.
 */
export function parseAddress(typed: string): ParsedAddress {
  if (typed.length > MAX_ENTRY) return { ok: false, reason: 'too_long' };
  const text = typed.replace(INVISIBLE, '').trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (LINE_BREAK.test(text)) return { ok: false, reason: 'control_character' };
  const entries = scanEntries(text);
  const [first] = entries;
  if (entries.length === 1 && first) return judgeEntry(first);
  return { ok: false, reason: entries.length === 0 ? 'missing_at' : whyNotOne(entries) };
}

/** Answers where a character of the text stood before the invisible ones were removed. */
function originalOffsets(input: string, cleanLength: number): (at: number) => number {
  if (input.length === cleanLength) return (at) => at;
  const offsets = new Uint32Array(cleanLength);
  let clean = 0;
  let from = 0;
  for (const match of input.matchAll(INVISIBLE)) {
    for (; from < match.index; from++) offsets[clean++] = from;
    from = match.index + 1;
  }
  for (; from < input.length; from++) offsets[clean++] = from;
  return (at) => offsets[at] ?? input.length;
}

const showable = (typed: string): string =>
  cut(typed, MAX_TYPED).replace(NOT_FOR_DATABASES, '\uFFFD');

/** Written out, because a text may have half a million entries, and spreading takes its time. */
function entryOf(judged: ParsedAddress, place: Place): ParsedEntry {
  const { line, typed, start, end } = place;
  if (!judged.ok) return { ok: false, reason: judged.reason, line, typed, start, end };
  const { email, key, name } = judged;
  if (name === undefined) return { ok: true, email, key, line, typed, start, end };
  return { ok: true, email, key, name, line, typed, start, end };
}

function parseText(input: string, most: number): ParsedEntry[] {
  const text = input.replace(INVISIBLE, '');
  const original = originalOffsets(input, text.length);
  return scanEntries(text, { most }).map((entry, index) => {
    const start = original(entry.start);
    const end = original(entry.end - 1) + 1;
    const typed = showable(input.slice(start, end));
    return entryOf(judgeEntry(entry), { line: index + 1, typed, start, end });
  });
}

/**
 * Reads a pasted text, or a list with one entry a person. In a text, line breaks, commas, semicolons and
 * spaces separate; a word that belongs to no address becomes a wrong entry of its own, so that nothing is
 * lost silently. A list gives exactly as many entries as it has items. The time is linear in the length of
 * the input.
 * @param options.most reading ends with this entry, for those who take no more
 */
export function parseAddresses(
  input: string | string[],
  { most = Infinity }: { most?: number } = {},
): ParsedEntry[] {
  if (typeof input === 'string') return parseText(input, most);
  return input.slice(0, most).map((typed, index) => ({
    line: index + 1,
    typed: showable(typed),
    start: 0,
    end: typed.length,
    ...parseAddress(typed),
  }));
}
