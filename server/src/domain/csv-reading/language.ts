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

/** Every row of a file asks for the names of the same languages. */
const namesIn = (languages: readonly Language[]): Map<string, Language> => {
  const names = namesOf.get(languages) ?? makeNames(languages);
  namesOf.set(languages, names);
  return names;
};

/** Longer is no name of a language; a long row of accents takes minutes to be put in order. */
const longest = 100;

const tag = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i;
const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * The language a cell means, as it would be stored: one of the site's by its code or name, or the tag of
 * another as it is. Null where it means none.
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
