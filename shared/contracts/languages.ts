/** The languages that letters and join pages speak, in the order they are offered. */
export const languages = ['en', 'fr', 'de', 'es', 'nl'] as const;
export type Language = (typeof languages)[number];

/** The language of ours that a tag means (`fr-CA` → `fr`); null where we do not speak it. */
export const spokenLanguage = (tag: string | null | undefined): Language | null => {
  const base = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === base) ?? null;
};
