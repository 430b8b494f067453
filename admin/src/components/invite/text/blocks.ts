import { changeBetween } from './edits';

const LINES = 50;

/** Some lines of the text, without the line break at their end. */
export interface Block {
  /** Stays the same while the lines are edited. */
  id: number;
  text: string;
}

const cut = (text: string): string[] => {
  const blocks: string[] = [];
  let from = 0;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines < LINES) continue;
    blocks.push(text.slice(from, at));
    from = at + 1;
    lines = 0;
  }
  return [...blocks, text.slice(from)];
};

/** The first and the last block that the changed stretch touches, and where they begin and end. */
const touchedBy = (blocks: readonly Block[], { start, end }: { start: number; end: number }) => {
  let first = 0;
  let from = 0;
  while (first < blocks.length - 1 && from + blocks[first]!.text.length < start) {
    from += blocks[first]!.text.length + 1;
    first += 1;
  }
  let last = first;
  let to = from + blocks[first]!.text.length;
  while (last < blocks.length - 1 && to < end) {
    last += 1;
    to += blocks[last]!.text.length + 1;
  }
  return { first, last, from, to };
};

/** The blocks of an edited text. What the edit did not touch stays the same object. */
export const editBlocks = <B extends Block>(
  blocks: readonly B[],
  { before, after }: { before: string; after: string },
): (B | Block)[] => {
  if (blocks.length === 0) return cut(after).map((text, id) => ({ id, text }));
  const { first, last, from, to } = touchedBy(blocks, changeBetween(before, after));
  const fresh = cut(after.slice(from, after.length - (before.length - to)));
  const used = blocks.slice(first, last + 1).map(({ id }) => id);
  const highest = Math.max(...blocks.map(({ id }) => id));
  const edited = fresh.map((text, nth) => ({
    id: used[nth] ?? highest + 1 + nth - used.length,
    text,
  }));
  return [...blocks.slice(0, first), ...edited, ...blocks.slice(last + 1)];
};
