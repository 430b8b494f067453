import { useCallback, useMemo, useState } from 'react';
import { faultsOf, noValues, type FieldName, type Faults, type InviteValues } from './request';

/** By the names that the fields have in the request. */
const nameInRequest = { at: 'sendAt', days: 'validDays' } as const;

export interface InviteForm {
  values: InviteValues;
  set: <K extends keyof InviteValues>(name: K, value: InviteValues[K]) => void;
  faults: Faults;
  /** What the server said of a field, until it is changed. */
  refusals: Partial<Record<FieldName, string>>;
  refuse: (refusals: Partial<Record<FieldName, string>>) => void;
  /** Whether somebody has tried to send, so that what is missing may be told. */
  isTried: boolean;
  setTried: (isTried: boolean) => void;
}

/** All of the form but the people. */
export const useInviteValues = (input: { program: string | null; isOff: boolean }): InviteForm => {
  const { program, isOff } = input;
  const [typed, setTyped] = useState<InviteValues>({ ...noValues, program });
  const [refusals, refuse] = useState<InviteForm['refusals']>({});
  const [isTried, setTried] = useState(false);
  // While nothing can be sent, what was chosen waits.
  const values = useMemo(
    (): InviteValues => (isOff ? { ...typed, when: 'later' } : typed),
    [typed, isOff],
  );
  const set = useCallback<InviteForm['set']>((name, value) => {
    setTyped((before) => ({ ...before, [name]: value }));
    const field = name in nameInRequest ? nameInRequest[name as 'at' | 'days'] : name;
    refuse((before) => ({ ...before, [field]: undefined }));
  }, []);
  // Judged anew when it is sent: a moment may have passed by then.
  const faults = useMemo(() => faultsOf(values, new Date()), [values]);
  // One object as long as nothing changes, so that typing addresses does not draw the whole form.
  return useMemo(
    () => ({ values, set, faults, refusals, refuse, isTried, setTried }),
    [values, set, faults, refusals, isTried],
  );
};
