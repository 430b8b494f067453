import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Language } from '../../../../shared/contracts/languages';
import { useSiteLanguage } from '../../hooks/useSiteLanguage';
import { RuledForm } from '../form/RuledForm';
import { remembered } from '../form/useFormField';
import { faultsOf, noValues, type InviteValues } from './request';
import { hasWords, noWords } from './words';

interface InviteContext {
  /** True: nothing can be sent, so the chosen way of sending has no effect. */
  isOff: boolean;
  siteLanguage: Language | undefined;
  /** The further language whose words are shown; null: the main words. */
  lastTab: Language | null;
  openTab: (language: Language | null) => void;
}

const State = createContext<InviteContext>({
  isOff: false,
  siteLanguage: undefined,
  lastTab: null,
  openTab: () => undefined,
});

/** The values as they would be sent now. */
const inForce = (
  typed: InviteValues,
  { isOff, siteLanguage }: Pick<InviteContext, 'isOff' | 'siteLanguage'>,
): InviteValues => {
  const mainLanguage = typed.language ?? siteLanguage;
  return {
    ...typed,
    // A translation into the language of the main words is kept until those are in another language.
    translations: {
      ...typed.translations,
      ...(mainLanguage ? { [mainLanguage]: undefined } : {}),
    },
    when: isOff ? 'later' : typed.when,
  };
};

interface Props {
  program: string | null;
  isOff: boolean;
  children: ReactNode;
}

/** The form for everything about a batch except the people. */
export const InviteValuesForm = ({ program, isOff, children }: Props) => {
  const siteLanguage = useSiteLanguage();
  const [initialValues] = useState<InviteValues>({ ...noValues, program });
  const [lastTab, openTab] = useState<Language | null>(null);
  const state = useMemo(
    () => ({ isOff, siteLanguage, lastTab, openTab }),
    [isOff, siteLanguage, lastTab],
  );
  const rules = useMemo(() => {
    const judge = remembered((typed: InviteValues) =>
      faultsOf(inForce(typed, { isOff, siteLanguage }), new Date()),
    );
    return { faultsOf: (typed: object) => judge(typed as InviteValues), isEager: true };
  }, [isOff, siteLanguage]);
  return (
    <RuledForm initialValues={initialValues} rules={rules}>
      <State.Provider value={state}>{children}</State.Provider>
    </RuledForm>
  );
};

export interface InviteFormState {
  values: InviteValues;
  /** The language of the main words; undefined if the site's language is not known. */
  mainLanguage: Language | undefined;
  tab: Language | null;
  openTab: (language: Language | null) => void;
  addLanguage: (language: Language) => void;
  removeLanguage: (language: Language) => void;
}

/** Tells whether something was written that should not be lost. */
export const isWritten = ({ values }: InviteFormState): boolean =>
  [values, ...Object.values(values.translations)].some((words) => words && hasWords(words));

/** The values of the form as they would be sent now, and the languages of its letter. */
export const useInviteForm = (): InviteFormState => {
  const { isOff, siteLanguage, lastTab, openTab } = useContext(State);
  const typed = useForm('Invite', (form) => form.values) as InviteValues;
  const onChange = useForm('Invite', (form) => form.onChange);
  const values = useMemo(
    () => inForce(typed, { isOff, siteLanguage }),
    [typed, isOff, siteLanguage],
  );
  const setWords = useCallback(
    (language: Language, words: typeof noWords | undefined) => {
      onChange(`translations.${language}`, words);
      openTab(words ? language : null);
    },
    [onChange, openTab],
  );
  return {
    values,
    mainLanguage: typed.language ?? siteLanguage,
    tab: lastTab && values.translations[lastTab] ? lastTab : null,
    openTab,
    addLanguage: (language) => setWords(language, noWords),
    removeLanguage: (language) => setWords(language, undefined),
  };
};
