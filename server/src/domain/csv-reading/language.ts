import { spokenLanguage, type Language } from '../../../../shared/contracts/languages';

/** `german`, `deutsch`, `allemand`, `alemán`, `duits`: the names of these languages in these languages. */
const makeNames = (languages: readonly Language[]): Map<string, Language> =>
  new Map(
    languages.flatMap((spoken) => {
      const names = new Intl.DisplayNames([spoken], { type: 'language' });
      return languages.map(
        (language) => [names.of(language)!.toLowerCase().normalize('NFC'), language] as const,
      );
    }),
  );

const namesOf = new WeakMap<readonly Language[], Map<string, Language>>();

/** Remembers the names for each list of languages, because every row of a file asks for the same list. */
const namesIn = (languages: readonly Language[]): Map<string, Language> => {
  const names = namesOf.get(languages) ?? makeNames(languages);
  namesOf.set(languages, names);
  return names;
};

/** No name of a language is longer; normalising a long row of accents would take minutes. */
const longest = 100;

const tag = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i;
const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Reads the language that a cell means, as it would be stored: one of the site's by its code or name, or any
 * other language tag as it is. Null if the cell names no language.
 */
export const readLanguage = (cell: string, languages: readonly Language[]): string | null => {
  const typed = cell.trim();
  if (typed.length > longest) return null;
  const text = typed.normalize('NFC');
  const ours = namesIn(languages).get(text.toLowerCase());
  if (ours) return ours;
  if (!tag.test(text) || text.length > 35) return null;
  const spoken = spokenLanguage(text, languages);
  if (spoken) return spoken;
  const base = text.split(/[-_]/)[0]!.toLowerCase();
  return known.of(base) === undefined ? null : text.replaceAll('_', '-');
};
