/**
 * A language by its code, such as `fr` or `pt-BR`. Each site has the plugin's own languages and those of its
 * config. The settings have an entry for each in `translations`.
 */
export type Language = string;

/** Lists the languages that a site speaks, in the order in which they are offered. */
export const languagesOf = ({
  translations,
}: {
  translations: Record<Language, unknown>;
}): Language[] => Object.keys(translations);

/**
 * Finds the language among these that a tag means (`fr-CA` → `fr`, unless `fr-CA` is one of them); null if
 * there is none.
 */
export const spokenLanguage = (
  tag: string | null | undefined,
  languages: readonly Language[],
): Language | null => {
  const parts = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('-');
    const found = languages.find((language) => language.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return null;
};
