import type { Language } from '../../shared/contracts/languages';

const upperFirst = (name: string, language: Language): string => {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join('');
};

/** A language by its own name, which whoever reads it knows: `fr-CA` → `Français canadien`. */
export const nameOfLanguage = (tag: string): string => {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return upperFirst(name, tag);
  } catch {
    // Records may hold what is no tag at all.
    return tag;
  }
};
