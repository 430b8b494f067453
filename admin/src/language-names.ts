import { spokenLanguage, type Language } from '../../shared/contracts/languages';

/** Each by its own name, which who reads it knows. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  nl: 'Nederlands',
};

/** The name of a language tag; the tag itself where letters do not speak it. */
export const nameOfLanguage = (tag: string): string => {
  const spoken = spokenLanguage(tag);
  return spoken ? languageNames[spoken] : tag;
};
