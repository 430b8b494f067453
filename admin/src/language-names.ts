import type { Language } from '../../shared/contracts/languages';

const upperFirst = (name: string, language: Language): string => {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join('');
};

/** Names a language in that language, which its readers know: `fr-CA` → `Français canadien`. */
export const nameOfLanguage = (tag: string): string => {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return upperFirst(name, tag);
  } catch {
    // Records may hold texts that are no language tag.
    return tag;
  }
};
