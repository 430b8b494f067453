import { createContext, useContext } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';

interface Choice {
  /** The chosen language; null: the site's own. */
  chosen: Language | null;
  choose: (language: Language | null) => void;
}

const LetterLanguage = createContext<Choice>({ chosen: null, choose: () => undefined });

export const LetterLanguageProvider = LetterLanguage.Provider;

/** Holds the language that the letters are shown in: one for both letters and for the preview. */
export const useLetterLanguage = () => {
  const { chosen, choose } = useContext(LetterLanguage);
  const own = useForm('Letters', ({ values }) => (values as Settings).organisation.language);
  const language = chosen ?? own;
  return {
    own,
    language,
    open: (next: Language) => choose(next === own ? null : next),
  };
};
