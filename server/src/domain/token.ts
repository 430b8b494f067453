import { createHash, createHmac, hkdfSync } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenLength = 43; // 62^43 > 2^256

/** Writes 256 bits in base62, which holds no character that a mail program could take for the end of a link. */
const toBase62 = (bytes: Buffer): string => {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let digits = '';
  while (rest > 0n) {
    digits = alphabet.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  }
  return digits.padStart(tokenLength, '0');
};

/**
 * Derives the token of an invitation: HMAC-SHA256 over its id and its nonce, 43 characters of base62. It can
 * be derived again for a retried letter or a copied link, and nothing stored works as a link.
 */
export const deriveToken = (input: {
  secret: Buffer;
  invitationId: string;
  nonce: string;
}): string =>
  toBase62(
    createHmac('sha256', input.secret).update(`${input.invitationId}\n${input.nonce}`).digest(),
  );

/** Hashes a token with SHA-256, in hex: the database stores only this. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Each purpose has a key of its own, so that no hash of one says anything of another. */
export type KeyPurpose = 'invitation token' | 'opt-out' | 'brakes';

/**
 * Derives a key from the configured secret, or else from Strapi's first app key.
 * @param purpose each has a key of its own: behind all tokens, unless told otherwise
 */
export const deriveSecret = (
  keyMaterial: string,
  purpose: KeyPurpose = 'invitation token',
): Buffer => Buffer.from(hkdfSync('sha256', keyMaterial, '', `member-invites ${purpose} v1`, 32));

/** The token in the link of previews and test letters, where there is no invitation. */
export const sampleToken = 'sample';

const marksAround = /^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/g;

export const isSampleToken = (typed: unknown): boolean =>
  typeof typed === 'string' &&
  typed.length <= 200 &&
  typed.replace(marksAround, '') === sampleToken;

/**
 * Reads the token from what a person copied, without punctuation and line breaks at either end. Null for
 * anything that cannot be a token, so that it never reaches a query.
 */
export const readToken = (typed: unknown): string | null => {
  if (typeof typed !== 'string' || typed.length > 200) return null;
  const token = typed.replace(marksAround, '');
  return /^[0-9A-Za-z]{43}$/.test(token) ? token : null;
};

/**
 * Removes whatever may be a token from a text of others: any run of letters and digits that is long enough,
 * since a token may follow directly after the letters and digits of an escape (`%2F`, `=3D`).
 */
export const hideTokens = (text: string): string => text.replace(/[0-9A-Za-z]{43,}/g, 'hidden');
