import { createHash, createHmac, hkdfSync } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenLength = 43; // 62^43 > 2^256

/** 256 bits in base62: nothing in it that a mail program could take for the end of a link. */
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
 * The token of an invitation: HMAC-SHA256 over its id and its nonce, 43 characters of base62.
 * It can be made again for a retried letter or a copied link, and nothing at rest works as a link.
 */
export const deriveToken = (input: {
  secret: Buffer;
  invitationId: string;
  nonce: string;
}): string =>
  toBase62(
    createHmac('sha256', input.secret).update(`${input.invitationId}\n${input.nonce}`).digest(),
  );

/** What the database holds of a token: its SHA-256 in hex. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** The secret in use: the configured one, or else one derived from Strapi's first app key. */
export const deriveSecret = (keyMaterial: string): Buffer =>
  Buffer.from(hkdfSync('sha256', keyMaterial, '', 'member-invites invitation token v1', 32));

/** Stands in the link of previews and test letters, where there is no invitation. */
export const sampleToken = 'sample';

const marksAround = /^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/g;

export const isSampleToken = (typed: unknown): boolean =>
  typeof typed === 'string' &&
  typed.length <= 200 &&
  typed.replace(marksAround, '') === sampleToken;

/**
 * The token in what a person copied: marks and line breaks that came along at either end are dropped.
 * Null for anything that cannot be a token, so that it never reaches a query.
 */
export const readToken = (typed: unknown): string | null => {
  if (typeof typed !== 'string' || typed.length > 200) return null;
  const token = typed.replace(marksAround, '');
  return /^[0-9A-Za-z]{43}$/.test(token) ? token : null;
};

/**
 * A text of others, without what may be a token in it: whatever is as long, since a token may stand
 * right behind the letters and digits of an escape (`%2F`, `=3D`).
 */
export const hideTokens = (text: string): string => text.replace(/[0-9A-Za-z]{43,}/g, 'hidden');
