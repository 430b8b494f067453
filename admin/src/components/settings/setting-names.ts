import type { Language } from '../../../../shared/contracts/languages';
import type { ConsentSetting, LetterTexts, Settings } from '../../../../shared/contracts/settings';
import { defaultSettings, noTexts } from '../../../../shared/default-settings';

/** The paths of the values in `T`, such as `organisation.name`; a list is one value. */
type PlaceIn<T> = {
  [K in keyof T & string]: T[K] extends unknown[]
    ? K
    : T[K] extends object
      ? `${K}.${PlaceIn<T[K]>}`
      : K;
}[keyof T & string];

type ValueAt<T, Place> = T extends (infer Item)[]
  ? Place extends `${number}.${infer Rest}`
    ? ValueAt<Item, Rest>
    : never
  : Place extends keyof T
    ? T[Place]
    : Place extends `${infer Key}.${infer Rest}`
      ? Key extends keyof T
        ? ValueAt<T[Key], Rest>
        : never
      : never;

type ConsentPart = Exclude<keyof ConsentSetting, 'words'>;

/** A part of the consent with this index. */
type ConsentName = `joining.consents.${number}.${ConsentPart | `words.${Language}`}`;

/** A setting by its path, such as `invitations.validDays`, which is also the name of its field in the form. */
export type SettingName = PlaceIn<Settings> | ConsentName;

/** A text of the letters, without the language it is written in. */
export type LetterTextName = PlaceIn<LetterTexts>;

type TranslationName = `translations.${Language}.${LetterTextName}`;

/** A setting has the same label and hint in every language it is written in, and in every consent. */
export type SettingKind =
  Exclude<SettingName, TranslationName | ConsentName> | `joining.consents.${keyof ConsentSetting}`;

/** The settings whose value is a `T`. */
export type SettingOf<T> = {
  [Name in SettingName]: ValueAt<Settings, Name> extends T ? Name : never;
}[SettingName];

export type LetterTextOf<T> = {
  [Name in LetterTextName]: ValueAt<LetterTexts, Name> extends T ? Name : never;
}[LetterTextName];

const placesIn = (values: object): string[] =>
  Object.entries(values).flatMap(([key, value]: [string, unknown]) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? placesIn(value).map((place) => `${key}.${place}`)
      : key,
  );

export const letterTextNames = placesIn(noTexts()) as LetterTextName[];

/** Lists all settings of a site with these languages, in the order of the page. */
export const settingNamesIn = (languages: readonly Language[]): SettingName[] =>
  placesIn(defaultSettings(languages)) as SettingName[];

const consentParts = ['key', 'version', 'required', 'url'] as const satisfies ConsentPart[];

/** Lists the settings of the page with those of each consent in their place. */
export const settingNamesOf = ({ joining, translations }: Settings): SettingName[] => {
  const languages = Object.keys(translations);
  return settingNamesIn(languages).flatMap((name): SettingName[] =>
    name === 'joining.consents'
      ? [name, ...joining.consents.flatMap((_, index) => namesInConsent(index, languages))]
      : [name],
  );
};

const namesInConsent = (index: number, languages: readonly Language[]): ConsentName[] => [
  ...consentParts.map((part): ConsentName => `joining.consents.${index}.${part}`),
  ...languages.map((language): ConsentName => `joining.consents.${index}.words.${language}`),
];

const consent = /^joining\.consents\.\d+\.(key|version|required|url|words)/;

/** Finds the setting that a path of a validation error or refusal belongs to. */
export const settingAt = (path: readonly (string | number)[]): SettingName | undefined => {
  const whole = path.filter((part) => part !== '').join('.');
  return consent.test(whole) ? (whole as ConsentName) : settingNamed(path);
};

const settingNamed = (path: readonly (string | number)[]): SettingName | undefined =>
  settingNamesIn(path[0] === 'translations' ? [String(path[1])] : []).find(
    (name) => name === path.slice(0, name.split('.').length).join('.'),
  );

const translation = /^translations\.([A-Za-z\d-]+)\./;

const consentWords = /^joining\.consents\.\d+\.words\.(.+)$/;

/** Answers the language of a translated text; null for a setting without a language of its own. */
export const languageOf = (name: SettingName): Language | null =>
  (translation.exec(name) ?? consentWords.exec(name))?.[1] ?? null;

/** Tells whether a setting is a text of the letters in another language than the site's. */
export const isTranslation = (name: SettingName): boolean => translation.test(name);

export const kindOf = (name: SettingName): SettingKind => {
  const part = consent.exec(name)?.[1];
  return (part ? `joining.consents.${part}` : name.replace(translation, '')) as SettingKind;
};

/** Tells whether a setting is a text of the letters. */
export const isLetterText = (name: SettingName): boolean =>
  letterTextNames.some((text) => text === kindOf(name));
