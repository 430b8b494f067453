import type { Language } from '../../../shared/contracts/languages';
import { fillText } from '../domain/fill-text';
import type { Counted, Page, PluralCategory, Text } from './shape';

type Values<Places extends string> = Record<Places, string | number>;

/** Fills all placeholders of a text. */
export const say = <Places extends string>(text: Text<Places>, values: Values<Places>): string =>
  fillText(text, values);

/** Chooses the form of a text that fits a number in a language, and fills its placeholders. */
export const sayCounted = <Places extends string>(
  text: Counted<Places>,
  { language, count, values }: { language: Language; count: number; values: Values<Places> },
): string => {
  const category = new Intl.PluralRules(language).select(count) as PluralCategory;
  return fillText(text[category] ?? text.other, values);
};

/** Fills all placeholders of a page. */
export const sayPage = <Places extends string>(
  { heading, paragraphs }: Page<Places>,
  values: Values<Places>,
): { heading: string; paragraphs: string[] } => ({
  heading: fillText(heading, values),
  paragraphs: paragraphs.map((paragraph) => fillText(paragraph, values)),
});
