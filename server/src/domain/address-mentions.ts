import { normaliseAddress } from '../../../shared/addresses/normalise';
import { readableDomain } from '../../../shared/addresses/readable-domain';
import { endsInEscape, meaningsOf, replaceMeant } from './readings';

/** No address reaches further than this. */
const longest = 255;

const letter = '\\p{L}\\p{M}\\p{N}';

// Each looks back from the end, because a search from the left would read a row of signs again and again.
const letterBefore = new RegExp(`$(?<=[${letter}])`, 'u');
const partBefore = new RegExp(`$(?<=([${letter}._+'=-]*))`, 'u');
/** `mary.ann@x.org` is not `ann@x.org`, but `_ann@x.org_` is: a sign belongs to the letter before it. */
const joinedToAddress = new RegExp(`$(?<=[${letter}][._+'@-]+)`, 'u');
/** A bounce's sender puts other things before the address: `bounces+17-ann=x.org@mailer.net`. */
const joinedToBounce = new RegExp(`$(?<=[${letter}][._]+)`, 'u');

const domainOfBounce = new RegExp(`^@[${letter}-]+(?:\\.[${letter}-]+)*`, 'u');
/** `ann@x.org.uk` and `ann@x.org-club.uk` are not `ann@x.org`. */
const moreDomain = new RegExp(`^(?:-*|\\.)[${letter}]`, 'u');
/** In `ann@x.org.Next we …` a blank was forgotten. */
const sentence = /^\.\p{Lu}(?![\p{Lu}\p{N}.-])/u;
const capitalDomain = /\.\p{Lu}[^.]*$/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Both forms of a normalised address: with its domain in ASCII, and as people read it. */
const formsOf = (key: string): { local: string; domains: string[] } => {
  const split = key.lastIndexOf('@');
  const ascii = key.slice(split + 1);
  return { local: key.slice(0, split), domains: [...new Set([ascii, readableDomain(ascii)])] };
};

/** Decides about addresses that have more before them than the one that is looked for. */
export interface Surroundings {
  /** Normalised addresses of others, which stay whole. */
  others: ReadonlySet<string>;
  /** True: all else that signs join to an address, such as `order-ann@x.org`, is no address of others. */
  hasLooseSigns: boolean;
}

const strict: Surroundings = { others: new Set(), hasLooseSigns: false };

/** Finds some addresses in texts, in any case, in either form of their domain and however they are escaped. */
export interface Mentions {
  /**
   * Patterns for a LIKE over texts in lower case. They find more than is mentioned: what they find is to be
   * looked at again.
   */
  patterns: string[];
  isIn: (value: unknown, surroundings?: Surroundings) => boolean;
  /** Puts something in the place of the addresses, also within lists and objects. */
  cutFrom: <Value>(value: Value, instead: string, surroundings?: Surroundings) => Value;
  /** Lists the longer addresses that one of these may be a part of, normalised. */
  longerIn: (value: unknown) => string[];
}

interface Mention {
  index: number;
  length: number;
  /** Signs join a letter to the address. */
  isJoined: boolean;
  longer: () => string[];
}

// Signs may be escaped, databases differ in the case of letters beyond ASCII, and in what an accent is.
const wildcard = (text: string): string => text.replace(/[^a-z0-9]+/g, '%');

const patternsOf = (key: string): string[] => {
  const { local, domains } = formsOf(key);
  return domains
    .flatMap((domain) => [`%${local}@${domain}%`, `%${domain}=${local}%`])
    .map(wildcard);
};

const expressionOf = (key: string): string => {
  const { local, domains } = formsOf(key);
  const name = escaped(local);
  const domain = `(?:${domains.map((one) => one.split('.').map(escaped).join('[.。．｡]')).join('|')})`;
  // A bounce's sender has the parts in either order.
  return `${name}[@=]${domain}|(?<==)${domain}=${name}(?=@)`;
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

/** Lists the addresses that a text makes with what stands before it: `x=mary-ann@x.org`, `mary-ann@x.org`. */
const longerOf = (before: string, address: string): string[] => {
  const part = partBefore.exec(before)![1]!.toLowerCase();
  const begins = [...part.matchAll(/(?<=^|[._+'=-])./gu)].map(({ index }) => part.slice(index));
  const whole = normaliseAddress(address);
  return [...begins, ''].map((begin) => begin + whole);
};

/** Judges what looks like an address by what stands around it; null: it is a part of a longer one. */
const judge = (meaning: string, found: string, index: number): Mention | null => {
  const before = meaning.slice(Math.max(0, index - longest), index);
  const end = index + found.length;
  const behind = meaning.slice(end, end + longest);
  const isSentence = sentence.test(behind) && !capitalDomain.test(found);
  if (moreDomain.test(behind) && !isSentence) return null;
  // Another reading knows the sign that is hidden by an escape.
  if (letterBefore.test(before) || endsInEscape(before)) return null;
  const isBounce = !found.includes('@');
  const [domain = ''] = isBounce ? (domainOfBounce.exec(behind) ?? []) : [];
  return {
    index,
    length: found.length,
    isJoined: (isBounce ? joinedToBounce : joinedToAddress).test(before),
    longer: () => longerOf(before, found + domain),
  };
};

/** @param keys normalised addresses */
export const mentionsOf = (keys: string[]): Mentions => {
  const expression = new RegExp(keys.map(expressionOf).join('|'), 'giu');
  const findIn = (meaning: string): Mention[] =>
    keys.length === 0
      ? []
      : [...meaning.matchAll(expression)].flatMap(
          ({ 0: found, index }) => judge(meaning, found, index) ?? [],
        );
  const cut = (text: string, instead: string, { others, hasLooseSigns }: Surroundings): string => {
    const isMeant = ({ isJoined, longer }: Mention): boolean =>
      (hasLooseSigns || !isJoined) &&
      (others.size === 0 || !longer().some((one) => others.has(one)));
    return replaceMeant(text, (meaning) =>
      findIn(meaning)
        .filter(isMeant)
        .map((mention) => ({ ...mention, instead })),
    );
  };
  const textsIn = (value: unknown): string[] => {
    const texts: string[] = [];
    eachText(value, (text) => {
      texts.push(text);
      return text;
    });
    return texts;
  };
  return {
    patterns: [...new Set(keys.flatMap(patternsOf))],
    isIn: (value, surroundings = strict) =>
      textsIn(value).some((text) => cut(text, '', surroundings) !== text),
    cutFrom: <Value>(value: Value, instead: string, surroundings = strict) =>
      eachText(value, (text) => cut(text, instead, surroundings)) as Value,
    longerIn: (value) => [
      ...new Set(
        textsIn(value)
          .flatMap(meaningsOf)
          .flatMap(findIn)
          .flatMap(({ longer }) => longer())
          .filter((address) => !keys.includes(address)),
      ),
    ],
  };
};
