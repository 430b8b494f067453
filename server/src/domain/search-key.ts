/** Longer beginnings than this many bytes are not told apart; as digits they fill a column of 255. */
const longest = 120;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * A text as it is searched by its beginning: folded to small letters without accents, its bytes written in
 * hexadecimal digits. All databases and their collations put digits in the same order, so an ordinary
 * index finds a beginning as the range of `rangeOfBeginning`; of letters that is true of none.
 */
export const searchKey = (text: string | null | undefined): string | null =>
  text ? Buffer.from(fold(text)).subarray(0, longest).toString('hex') || null : null;

/** Keys that begin as this word does: from `$gte` on, before `$lt`. */
export const rangeOfBeginning = (word: string): { $gte: string; $lt: string } => {
  const $gte = searchKey(word) ?? '';
  return { $gte, $lt: `${$gte}g` };
};

/** What was typed into a search, word by word; ten at most. */
export const searchWords = (q: string): string[] =>
  q
    .split(/\s+/u)
    .filter((word) => searchKey(word) !== null)
    .slice(0, 10);
