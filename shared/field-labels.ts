import { isGroup } from './is-group';
import { spokenLanguage, type Language } from './contracts/languages';

/** One text for all languages, or one for each language. */
type LocalText = string | Partial<Record<Language, string>>;

/** The labels that a site's developer gives an attribute: its `pluginOptions['member-invites']`. */
export interface FieldLabels {
  label?: LocalText;
  /** Labels of an enumeration's options, by value. */
  options?: Record<string, LocalText>;
}

const isText = (given: unknown): given is string =>
  typeof given === 'string' && given.trim() !== '';

/** Reads labels, which are written by hand in a schema: anything but a text counts as missing. */
const textsIn = (given: unknown): string[] =>
  (isGroup(given) ? Object.values(given) : [given]).filter(isText).map((text) => text.trim());

const textIn = (given: unknown, language: Language): string | null => {
  if (!isGroup(given)) return textsIn(given)[0] ?? null;
  const texts = Object.fromEntries(Object.entries(given).filter(([, text]) => isText(text)));
  const spoken = spokenLanguage(language, Object.keys(texts)) ?? 'en';
  return textsIn(texts[spoken])[0] ?? textsIn(texts)[0] ?? null;
};

/** Makes a name readable for people: `paymentMethod` becomes `Payment method`. */
export const humanise = (name: string): string => {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * Labels a field for its reader: with the developer's label in the reader's language, else in English or the
 * first language there is; else with the plugin's own; else with its name.
 */
export const fieldLabel = (
  field: { name: string; labels?: FieldLabels },
  { language, own }: { language: Language; own: Record<string, string> },
): string => {
  const said = textIn(field.labels?.label, language);
  return said ?? (Object.hasOwn(own, field.name) ? own[field.name]! : humanise(field.name));
};

/**
 * Lists every label that the developer gives a field in any language; if there is none, the one made from its
 * name.
 */
export const allFieldLabels = (field: { name: string; labels?: FieldLabels }): string[] => {
  const said = textsIn(field.labels?.label);
  return said.length > 0 ? said : [humanise(field.name)];
};

const optionsIn = (labels: FieldLabels | undefined): Record<string, unknown> =>
  isGroup(labels?.options) ? labels.options : {};

export const optionLabels = (
  field: { enum?: string[]; labels?: FieldLabels },
  language: Language,
): Record<string, string> => {
  const given = optionsIn(field.labels);
  const labelOf = (option: string): string =>
    (Object.hasOwn(given, option) ? textIn(given[option], language) : null) ?? option;
  return Object.fromEntries((field.enum ?? []).map((option) => [option, labelOf(option)]));
};

/** Lists every option with each label that the developer gives it in any language. */
export const allOptionLabels = (field: {
  enum?: string[];
  labels?: FieldLabels;
}): [option: string, label: string][] => {
  const given = optionsIn(field.labels);
  return (field.enum ?? []).flatMap((option) =>
    Object.hasOwn(given, option)
      ? textsIn(given[option]).map((label): [string, string] => [option, label])
      : [],
  );
};
