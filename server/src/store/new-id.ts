import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphabet = `${letters}0123456789`;

/**
 * Makes a document id of Strapi's form (24 lower-case letters and digits, beginning with a letter), for rows
 * whose id must be known before they are inserted: the token of an invitation is made from it.
 */
export const newDocumentId = (): string => {
  const [first, ...rest] = randomBytes(24);
  return (
    letters[first! % letters.length] + rest.map((byte) => alphabet[byte % alphabet.length]).join('')
  );
};
