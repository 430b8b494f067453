/** Beyond any address, name or word, however their letters and accents are written. */
const longest = 4000;

/**
 * The text in NFC. One that is too long for any use stays as it is: a long row of accents takes minutes to
 * be put in order.
 */
export const toNfc = (text: string): string =>
  text.length > longest ? text : text.normalize('NFC');
