import type { Language } from '../../../shared/contracts/languages';
import { fillText } from '../domain/fill-text';
import type { Counted, Page, PluralCategory, Text } from './shape';

type Values<Places extends string> = Record<Places, string | number>;

/** A text with all its places filled. */
export const say = <Places extends string>(text: Text<Places>, values: Values<Places>): string =>
  fillText(text, values);

/** The form of a text that a number takes in a language, with its places filled. */
export const sayCounted = <Places extends string>(
  text: Counted<Places>,
  { language, count, values }: { language: Language; count: number; values: Values<Places> },
): string => {
  const category = new Intl.PluralRules(language).select(count) as PluralCategory;
  return fillText(text[category] ?? text.other, values);
};

/** A page with all its places filled. */
export const sayPage = <Places extends string>(
  { heading, paragraphs }: Page<Places>,
  values: Values<Places>,
): { heading: string; paragraphs: string[] } => ({
  heading: fillText(heading, values),
  paragraphs: paragraphs.map((paragraph) => fillText(paragraph, values)),
});
