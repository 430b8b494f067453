/**
 * Makes a pattern for a LIKE over texts in lower case, with `!` as the escape character. Letters beyond ASCII
 * become wildcards, because databases differ in their case, and in whether accents are letters of their own.
 * So it finds more than the text: what it finds is to be looked at again.
 */
export const likePattern = (text: string): string =>
  text.replace(/[!%_]/g, '!$&').replace(/[^\0-\x7f]+/g, '%');
