import { useMemo, useState } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import { translatedName, type FieldName, type InviteValues } from './request';
import { noWords, type WordName, type Words } from './words';

export interface Languages {
  /** Words in a further language, or without one the main ones. */
  write: (language: Language | null, name: WordName, value: string) => void;
  /** Shows the words of a further language; null: the main ones. */
  openTab: (language: Language | null) => void;
  addLanguage: (language: Language) => void;
  removeLanguage: (language: Language) => void;
}

type Change = (change: (before: InviteValues) => InviteValues) => void;

const withWords = (values: InviteValues, language: Language, words?: Words): InviteValues => ({
  ...values,
  translations: { ...values.translations, [language]: words },
});

/** The words in further languages, of which one is shown at a time. */
export const useLanguages = (
  change: Change,
  onChange: (name: FieldName) => void,
): { tab: Language | null; edit: Languages } => {
  const [tab, openTab] = useState<Language | null>(null);
  const edit = useMemo(
    (): Languages => ({
      write: (language, name, value) => {
        onChange(language ? translatedName(language, name) : name);
        change((before) => {
          if (!language) return { ...before, [name]: value };
          const words = { ...noWords, ...before.translations[language], [name]: value };
          return withWords(before, language, words);
        });
      },
      openTab,
      addLanguage: (language) => {
        change((before) => withWords(before, language, noWords));
        openTab(language);
      },
      removeLanguage: (language) => {
        change((before) => withWords(before, language));
        openTab(null);
      },
    }),
    [change, onChange],
  );
  return { tab, edit };
};
