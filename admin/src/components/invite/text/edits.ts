/** UTF-16 offsets into a text; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

export const replaceRange = (text: string, { start, end }: Range, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** Finds the one range of `before` that must be replaced to get `after`, and its replacement. */
export const changeBetween = (before: string, after: string): Range & { replacement: string } => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return {
    start,
    end: before.length - tail,
    replacement: after.slice(start, after.length - tail),
  };
};

const GAP = /[\s,;\uFF0C\u3001\u060C\uFF1B\u061B]/;
const MARK = /[^\s]/;

const coreOf = (text: string): Range => {
  let start = 0;
  let end = text.length;
  while (start < end && GAP.test(text.charAt(start))) start += 1;
  while (end > start && GAP.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};

/** Ranks separators: line breaks separate more than commas do, and commas more than spaces. */
const rank = (gap: string): number => (gap.includes('\n') ? 2 : MARK.test(gap) ? 1 : 0);
const stronger = (one: string, other: string): string => (rank(other) > rank(one) ? other : one);

/** Gives the pieces between the ranges, in order; the first and the last may be empty. */
const piecesBeside = (text: string, ranges: readonly Range[]): string[] => {
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, nth) => text.slice(start, ranges[nth]?.start ?? text.length));
};

/**
 * Removes entries from a list. The stronger of the separators around a gap is kept, so that no empty line and
 * no double comma remains. The ranges are in order and do not overlap.
 */
export const removeRanges = (text: string, ranges: readonly Range[]): string => {
  if (ranges.length === 0) return text;
  const pieces = piecesBeside(text, ranges);
  const kept: string[] = [];
  let gap = '';
  for (const [nth, piece] of pieces.entries()) {
    const core = coreOf(piece);
    const before = piece.slice(0, core.start);
    gap = stronger(gap, before);
    if (core.start === core.end) continue;
    kept.push(kept.length > 0 ? gap || ' ' : nth === 0 ? before : '');
    kept.push(piece.slice(core.start, core.end));
    gap = piece.slice(core.end);
  }
  const isLineOpen = kept.length > 0 && gap.includes('\n');
  return kept.join('') + (isLineOpen ? '\n' : '');
};
