/** Longer than any address, name or word, however its letters and accents are written. */
const longest = 4000;

/**
 * Puts a text into NFC. A text that is too long for any use stays as it is, because normalising a long row of
 * accents takes minutes.
 */
export const toNfc = (text: string): string =>
  text.length > longest ? text : text.normalize('NFC');
