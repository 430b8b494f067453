import { readableDomain } from '../../../shared/addresses/readable-domain';
import { toNfc } from '../../../shared/nfc';
import { likePattern } from './like-pattern';

/** The ways in which a text can write an address: as people do, in a URL, in HTML, in a bounce's sender. */
const at = { plain: '(?:@|%40|&#64;|&commat;)', ofBounce: '=' };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `mary.ann@x.org` does not mention `ann@x.org`. What follows a percent sign belongs to an escape. */
const begins = '(?:(?<![\\p{L}\\p{M}\\p{N}._+-])|(?<=%[0-9a-f]{2}))';
/** A bounce's sender puts other things before the address: `bounces+17-ann=x.org@mailer.net`. */
const beginsInBounce = '(?<![\\p{L}\\p{M}\\p{N}._])';
/** `ann@x.org.uk` does not mention `ann@x.org`, but a sentence may end behind it. */
const ends = '(?![\\p{L}\\p{M}\\p{N}-]|\\.[\\p{L}\\p{N}])';

/** Both forms of a normalised address: with its domain in ASCII, and as people read it. */
const formsOf = (key: string): { local: string; domains: string[] } => {
  const split = key.lastIndexOf('@');
  const ascii = key.slice(split + 1);
  return { local: key.slice(0, split), domains: [...new Set([ascii, readableDomain(ascii)])] };
};

/** Finds some addresses in texts, in any case, in either form of their domain and however they are escaped. */
export interface Mentions {
  /**
   * Patterns for a LIKE over texts in lower case, with `!` as the escape character. They find more than is
   * mentioned: what they find is to be looked at again.
   */
  patterns: string[];
  isIn: (value: unknown) => boolean;
  /** Puts something in the place of the addresses, also within lists and objects. */
  cutFrom: <Value>(value: Value, instead: string) => Value;
}

const patternsOf = (key: string): string[] => {
  const { local, domains } = formsOf(key);
  return domains.map((domain) => `%${likePattern(local)}%${likePattern(domain)}%`);
};

const expressionOf = (key: string): string => {
  const { local, domains } = formsOf(key);
  const domain = `(?:${domains.map(escaped).join('|')})${ends}`;
  const name = escaped(local);
  return `${begins}${name}${at.plain}${domain}|${beginsInBounce}${name}${at.ofBounce}${domain}`;
};

/** Applies a change to each text within a value. */
const eachText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => eachText(inner, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [change(name), eachText(inner, change)]),
  );
};

/** @param keys normalised addresses */
export const mentionsOf = (keys: string[]): Mentions => {
  const expression = new RegExp(keys.map(expressionOf).join('|'), 'giu');
  const cut = (text: string, instead: string): string =>
    keys.length === 0 ? text : toNfc(text).replace(expression, () => instead);
  const isIn = (value: unknown): boolean => {
    let isFound = false;
    eachText(value, (text) => {
      isFound ||= cut(text, '') !== toNfc(text);
      return text;
    });
    return isFound;
  };
  return {
    patterns: [...new Set(keys.flatMap(patternsOf))],
    isIn,
    cutFrom: <Value>(value: Value, instead: string) =>
      eachText(value, (text) => cut(text, instead)) as Value,
  };
};
