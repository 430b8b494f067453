import {
  parseAddresses,
  suggestAddress,
  type AddressFault,
  type ParsedEntry,
} from '../../../../../shared/addresses';
import { editBlocks, type Block } from './blocks';
import type { Range } from './edits';
import { cutIntoPieces } from './pieces';

/** An entry of the list, at its place in its block, its piece or the whole text. */
export interface Entry extends Range {
  typed: string;
  /** What two spellings of one address share; null where there is no address. */
  key: string | null;
  fault?: AddressFault;
  suggestion?: string;
}

export interface ReadBlock extends Block {
  /** At their places in the block. */
  entries: readonly Entry[];
}

/** What a text says, once all of it is read. */
export interface Reading {
  text: string;
  blocks: readonly ReadBlock[];
  /** Wrong ones and duplicates included, as the server counts. */
  total: number;
  duplicates: number;
}

export const nothingRead: Reading = { text: '', blocks: [], total: 0, duplicates: 0 };

const SHORT = 4000;

const entryOf = (parsed: ParsedEntry): Entry => {
  const { start, end, typed } = parsed;
  if (!parsed.ok) return { start, end, typed, key: null, fault: parsed.reason };
  const suggestion = suggestAddress(parsed.email);
  return { start, end, typed, key: parsed.key, ...(suggestion ? { suggestion } : {}) };
};

const read = (text: string): readonly Entry[] => parseAddresses(text).map(entryOf);

const moved = (entry: Entry, by: number): Entry =>
  by === 0 ? entry : { ...entry, start: entry.start + by, end: entry.end + by };

const isRead = (block: Block | ReadBlock): block is ReadBlock => 'entries' in block;

/**
 * Reads a text that is being edited: what an edit did not touch is not read again. `steps` can be left
 * between any two steps, and what was read until then is kept.
 */
export class Reader {
  private text = '';
  private blocks: (Block | ReadBlock)[] = [];
  /** Of lines too long to be read again at every keystroke. */
  private pieces = new Map<string, readonly Entry[]>();

  write(text: string): void {
    this.blocks = editBlocks(this.blocks, { before: this.text, after: text });
    this.text = text;
  }

  *steps(): Generator<undefined, Reading> {
    for (const [nth, block] of this.blocks.entries()) {
      if (isRead(block)) continue;
      this.blocks[nth] = { ...block, entries: yield* this.readBlock(block.text) };
      yield;
    }
    return this.summary();
  }

  private *readBlock(text: string): Generator<undefined, readonly Entry[]> {
    if (text.length <= SHORT) return read(text);
    const found: Entry[] = [];
    const known = this.pieces;
    const seen = new Map<string, readonly Entry[]>();
    let from = 0;
    for (const piece of cutIntoPieces(text)) {
      const isNew = !known.has(piece);
      const entries = known.get(piece) ?? read(piece);
      // Kept at once, too: this may be as far as it comes before the next keystroke.
      known.set(piece, entries);
      seen.set(piece, entries);
      for (const entry of entries) found.push(moved(entry, from));
      from += piece.length;
      if (isNew) yield;
    }
    this.pieces = seen;
    return found;
  }

  private summary(): Reading {
    const blocks = this.blocks.filter(isRead);
    const keys = new Set<string>();
    let total = 0;
    let addresses = 0;
    for (const { entries } of blocks) {
      total += entries.length;
      for (const { key } of entries) {
        if (key === null) continue;
        addresses += 1;
        keys.add(key);
      }
    }
    return { text: this.text, blocks, total, duplicates: addresses - keys.size };
  }
}

/** Reads to the end at once. */
export const readNow = (reader: Reader): Reading => {
  const steps = reader.steps();
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** The entries that pass, at their places in the whole text, as many as asked for. */
export const findEntries = (
  { blocks }: Reading,
  isWanted: (entry: Entry) => boolean,
  limit = Infinity,
): Entry[] => {
  const found: Entry[] = [];
  let from = 0;
  for (const { entries, text } of blocks) {
    for (const entry of entries) {
      if (!isWanted(entry)) continue;
      if (found.length === limit) return found;
      found.push(moved(entry, from));
    }
    from += text.length + 1;
  }
  return found;
};

const MOST_CHARACTERS = 1_000_000;
const MOST_ADDRESSES = 20_000;

/** How many addresses a text seems to hold, without reading it. */
export const estimate = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) count += 1;
  return count;
};

/** Whether a text would make the browser itself slow, whatever we do. */
export const isTooLong = (text: string): boolean =>
  text.length > MOST_CHARACTERS || (text.length > SHORT && estimate(text) > MOST_ADDRESSES);
