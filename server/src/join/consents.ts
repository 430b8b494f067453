import { webLink } from '../../../shared/web-link';
import type { PageWords } from '../words';
import type { JoinView } from './join-view';

/**
 * The names in the posted form: the words that were shown, and whether their box is ticked. No attribute has a
 * hyphen in its name, and a dot would make a group of it.
 */
export const shownName = (key: string): string => `shown-${key}`;
export const agreedName = (key: string): string => `agreed-${key}`;

type Consents = NonNullable<Extract<JoinView, { page: 'password' }>['consents']>;

/** Turns the consents that a site asks for into check boxes. */
export function consentsOf(
  consents: Consents,
  { language, words }: { language: string; words: PageWords },
) {
  return consents.map(({ key, hash, required, text, url, agreed, problem, ...own }) => ({
    id: `consent-${key}`,
    shown: shownName(key),
    name: agreedName(key),
    hash,
    required,
    optional: required ? null : words.consents.optional,
    text,
    lang: own.language === language ? null : own.language,
    agreed,
    link: webLink(url),
    linkText: words.consents.link,
    problem: problem === undefined ? null : words.consents[problem],
  }));
}
