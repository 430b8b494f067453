import { isGroup } from './is-group';
import { languages, type Language } from './contracts/languages';

/** A text in all languages, or one for each. */
type LocalText = string | Partial<Record<Language, string>>;

/** What a site's developer calls an attribute: its `pluginOptions['member-invites']`. */
export interface FieldLabels {
  label?: LocalText;
  /** Of an enumeration, by value. */
  options?: Record<string, LocalText>;
}

/** Written by hand in a schema: what is no text counts as not given. */
const textIn = (given: unknown, language: Language): string | null => {
  const candidates = isGroup(given) ? [language, ...languages].map((one) => given[one]) : [given];
  const text = candidates.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof text === 'string' ? text.trim() : null;
};

/** `paymentMethod` as people read it: `Payment method`. */
export const humanise = (name: string): string => {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * What a field is called for its reader: as the developer says, in the reader's language where that is
 * given, else in the first there is; else as the plugin says; else by its name.
 */
export const fieldLabel = (
  field: { name: string; labels?: FieldLabels },
  { language, own }: { language: Language; own: Record<string, string> },
): string => {
  const said = textIn(field.labels?.label, language);
  return said ?? (Object.hasOwn(own, field.name) ? own[field.name]! : humanise(field.name));
};

export const optionLabels = (
  field: { enum?: string[]; labels?: FieldLabels },
  language: Language,
): Record<string, string> => {
  const given = isGroup(field.labels?.options) ? field.labels.options : {};
  const labelOf = (option: string): string =>
    (Object.hasOwn(given, option) ? textIn(given[option], language) : null) ?? option;
  return Object.fromEntries((field.enum ?? []).map((option) => [option, labelOf(option)]));
};
