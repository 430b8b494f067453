import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A document id of Strapi's form (24 lower-case letters and digits, beginning with a letter), for rows
 * whose id must be known before they are inserted: the token of an invitation is made from it.
 */
export const newDocumentId = (): string => {
  const digits = Array.from(randomBytes(24), (byte) => alphabet[byte % alphabet.length]);
  return ['abcdefghijklmnopqrstuvwxyz'[randomBytes(1)[0]! % 26], ...digits.slice(1)].join('');
};
