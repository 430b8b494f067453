import { createContext, useContext, useState } from 'react';
import { useField, useForm } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import type { Fault } from './faults';

/** The rules of a form: Strapi's form holds the values, and its fields ask the rules for faults. */
export interface FormRules {
  /**
   * Finds the faults of values. It answers the same list for the same values, because every field asks at
   * every keystroke.
   */
  faultsOf: (values: object) => readonly Fault[];
  /** True: faults are shown while somebody types, not only when the field is left. */
  isEager: boolean;
}

const Rules = createContext<FormRules>({ faultsOf: () => [], isEager: false });

export const FormRulesProvider = Rules.Provider;

/** Remembers the faults of each object of values; there is one object for each keystroke. */
export const remembered = <Values extends object, Name extends string>(
  judge: (values: Values) => readonly Fault<Name>[],
): ((values: Values) => readonly Fault<Name>[]) => {
  const known = new WeakMap<Values, readonly Fault<Name>[]>();
  return (values) => {
    const faults = known.get(values) ?? judge(values);
    known.set(values, faults);
    return faults;
  };
};

/**
 * The fields that were changed since an attempt to submit, by the errors of that attempt. Strapi's form keeps
 * these errors even if a field was corrected since, so a field that reappears with the tab of its language
 * learns here that its error is outdated.
 */
const changedSince = new WeakMap<object, Set<string>>();

const noteChange = (attempt: object, name: string): void => {
  const names = changedSince.get(attempt) ?? new Set();
  changedSince.set(attempt, names.add(name));
};

const isChanged = (attempt: object, name: string): boolean =>
  changedSince.get(attempt)?.has(name) ?? false;

const errorAt = (errors: object, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], errors);

const useAttempt = () => useForm('FormField', ({ errors }) => errors);

export interface FormField<T> {
  value: T;
  /** The fault in words; undefined while it is not shown. */
  error: string | undefined;
  isDisabled: boolean;
  change: (value: T | null) => void;
  leave: () => void;
}

/** One field of a form, by its name. */
export const useFormField = <T>(name: string): FormField<T> => {
  const text = useText();
  const { faultsOf, isEager } = useContext(Rules);
  const field = useField<T>(name);
  const isDisabled = useForm('FormField', ({ disabled }) => disabled);
  const fault = useForm('FormField', ({ values }) =>
    faultsOf(values as object).find((one) => one.name === name),
  );
  const attempt = useAttempt();
  const [edit, setEdit] = useState<{ after: object; isLeft: boolean } | undefined>(() =>
    isChanged(attempt, name) ? { after: attempt, isLeft: true } : undefined,
  );
  const isEdited = edit?.after === attempt;
  const isTold = isEager
    ? !fault?.isMissing || Object.keys(attempt).length > 0
    : isEdited && edit.isLeft;
  const told = fault && isTold ? text(fault.text, fault.values) : undefined;
  return {
    value: field.value as T,
    error: told ?? (isEdited ? undefined : field.error),
    isDisabled,
    change: (value) => {
      noteChange(attempt, name);
      setEdit({ after: attempt, isLeft: false });
      field.onChange(name, value as T);
    },
    leave: () => setEdit((now) => now && { ...now, isLeft: true }),
  };
};

/** Answers the faults of the current values, whether or not they are shown. */
export const useFaults = (): readonly Fault[] => {
  const { faultsOf } = useContext(Rules);
  return useForm('FormFaults', ({ values }) => faultsOf(values as object));
};

/** Tells whether a field is wrong, even if it is not shown. */
export const useIsWrong = (): ((name: string) => boolean) => {
  const faults = useFaults();
  const attempt = useAttempt();
  return (name) =>
    faults.some((fault) => fault.name === name) ||
    (errorAt(attempt, name) !== undefined && !isChanged(attempt, name));
};
