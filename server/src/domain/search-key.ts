/** Only this many bytes of a beginning are compared; written as digits they fit a column of 255. */
const longest = 120;

/** Normalising takes the square of the length of a row of accents. No name or address is longer. */
const longestText = 1000;

const fold = (text: string): string =>
  text
    .slice(0, longestText)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Makes the key by which the beginning of a text is searched: folded to lower case without accents, its bytes
 * written as hexadecimal digits. All databases and collations sort digits in the same order, so an ordinary
 * index finds a beginning as the range of `rangeOfBeginning`. They do not agree on the order of letters.
 */
export const searchKey = (text: string | null | undefined): string | null =>
  text ? Buffer.from(fold(text)).subarray(0, longest).toString('hex') || null : null;

/** Answers the range of keys that begin with this word: from `$gte` on, before `$lt`. */
export const rangeOfBeginning = (word: string): { $gte: string; $lt: string } => {
  const $gte = searchKey(word) ?? '';
  return { $gte, $lt: `${$gte}g` };
};

/** Splits the text of a search into words; ten at most. */
export const searchWords = (q: string): string[] =>
  q
    .split(/\s+/u)
    .filter((word) => searchKey(word) !== null)
    .slice(0, 10);
