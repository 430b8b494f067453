import { normaliseAddress } from '../../../shared/addresses/normalise';
import { readableDomain } from '../../../shared/addresses/readable-domain';
import { likePattern } from './like-pattern';

/** The parts of an account that a sign-in looks for. */
export interface SignInFacts {
  username: string | null;
  email: string | null;
  provider: string | null;
}

const keyOf = (name: string | null | undefined): string => normaliseAddress(name ?? '');

/** Tells whether two names or addresses are the same but for their case and the spelling of a domain. */
export const isSameName = (
  one: string | null | undefined,
  other: string | null | undefined,
): boolean => keyOf(one) !== '' && keyOf(one) === keyOf(other);

/** Lists the spellings under which a name or an address may be stored; each may be in another case. */
export const spellingsOf = (name: string): string[] => {
  const key = keyOf(name);
  const domain = key.lastIndexOf('@') + 1;
  const readable = key.slice(0, domain) + readableDomain(key.slice(domain));
  return [...new Set([name, key, ...(domain > 0 ? [readable] : [])])];
};

/** Tells whether letters beyond ASCII stand in a normalised address, encoded ones in its domain included. */
const isBeyondAscii = (key: string): boolean => /[^\0-\x7f]|[@.]xn--/.test(key);

const labelPattern = (label: string): string =>
  label.startsWith('xn--') ? '%' : likePattern(label);

/**
 * Makes a pattern, as of `likePattern`, for the spellings of an address that cannot be listed: those with
 * letters beyond ASCII in another case, and with a part of the domain encoded. Null for an address in ASCII,
 * and for a plain name, which Strapi tells apart by its case.
 */
export const patternOf = (name: string): string | null => {
  const key = keyOf(name);
  const at = key.lastIndexOf('@');
  if (at < 0 || !isBeyondAscii(key)) return null;
  const domain = key
    .slice(at + 1)
    .split('.')
    .map(labelPattern)
    .join('.');
  return `${likePattern(key.slice(0, at))}@${domain}`;
};

/** Only local accounts are found by the name that somebody types. */
export const isLocal = ({ provider }: Pick<SignInFacts, 'provider'>): boolean =>
  (provider ?? 'local') === 'local';

/** Strapi tells plain user names apart by their case; addresses are one in any case. */
const isSameUsername = (one: string | null, other: string | null): boolean =>
  one !== null && (one === other || (one.includes('@') && isSameName(one, other)));

export type Likeness = 'address' | 'name' | null;

/**
 * Tells how two accounts are alike: they share their address, or a sign-in by the address or user name of one
 * could find the other.
 */
export const likenessOf = (one: SignInFacts, other: SignInFacts): Likeness => {
  if (isSameName(one.email, other.email)) return 'address';
  if (!isLocal(one) || !isLocal(other)) return null;
  const isConfused =
    isSameUsername(one.username, other.username) ||
    isSameName(one.username, other.email) ||
    isSameName(one.email, other.username);
  return isConfused ? 'name' : null;
};
