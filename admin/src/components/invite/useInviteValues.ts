import { useCallback, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import { faultsOf, noValues, type FieldName, type Faults, type InviteValues } from './request';
import { useLanguages, type Languages } from './useLanguages';
import { hasWords } from './words';

/** By the names that the fields have in the request. */
const nameInRequest: Partial<Record<string, FieldName>> = { at: 'sendAt', days: 'validDays' };

type Refusals = Partial<Record<FieldName, string>>;

export interface InviteForm extends Languages {
  values: InviteValues;
  /** The language of the words that are no translation; undefined where the site's is not known. */
  mainLanguage: Language | undefined;
  set: <K extends keyof InviteValues>(name: K, value: InviteValues[K]) => void;
  /** The further language whose words are shown; null: the main ones. */
  tab: Language | null;
  faults: Faults;
  /** What the server said of a field, until it is changed. */
  refusals: Refusals;
  refuse: (refusals: Refusals) => void;
  /** Whether somebody has tried to send, so that what is missing may be told. */
  isTried: boolean;
  setTried: (isTried: boolean) => void;
}

interface Input {
  program: string | null;
  isOff: boolean;
  siteLanguage: Language | undefined;
}

const inForce = (
  typed: InviteValues,
  { isOff, mainLanguage }: { isOff: boolean; mainLanguage?: Language },
): InviteValues => ({
  ...typed,
  // A translation into the language of the main words waits until those are in another one.
  translations: {
    ...typed.translations,
    ...(mainLanguage ? { [mainLanguage]: undefined } : {}),
  },
  // While nothing can be sent, what was chosen waits.
  when: isOff ? 'later' : typed.when,
});

/** Whether anything was written that would be a pity to lose. */
export const isWritten = ({ values }: InviteForm): boolean =>
  [values, ...Object.values(values.translations)].some((words) => words && hasWords(words));

/** All of the form but the people. */
export const useInviteValues = ({ program, isOff, siteLanguage }: Input): InviteForm => {
  const [typed, setTyped] = useState<InviteValues>({ ...noValues, program });
  const [refusals, refuse] = useState<Refusals>({});
  const [isTried, setTried] = useState(false);
  const mainLanguage = typed.language ?? siteLanguage;
  const values = useMemo(
    () => inForce(typed, { isOff, mainLanguage }),
    [typed, isOff, mainLanguage],
  );
  const forgive = useCallback((name: FieldName) => {
    refuse((before) => ({ ...before, [name]: undefined }));
  }, []);
  const set = useCallback<InviteForm['set']>(
    (name, value) => {
      setTyped((before) => ({ ...before, [name]: value }));
      forgive(nameInRequest[name] ?? (name as FieldName));
    },
    [forgive],
  );
  const { tab: lastTab, edit } = useLanguages(setTyped, forgive);
  const tab = lastTab && values.translations[lastTab] ? lastTab : null;
  // Judged anew when it is sent: a moment may have passed by then.
  const faults = useMemo(() => faultsOf(values, new Date()), [values]);
  // One object as long as nothing changes, so that typing addresses does not draw the whole form.
  return useMemo(
    () => ({
      values,
      mainLanguage,
      set,
      tab,
      ...edit,
      faults,
      refusals,
      refuse,
      isTried,
      setTried,
    }),
    [values, mainLanguage, set, tab, edit, faults, refusals, isTried],
  );
};
