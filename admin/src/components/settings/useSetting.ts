import { useField, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { faultsOf } from './faults';
import type { SettingName } from './setting-names';

export interface Setting<T> {
  value: T;
  /** Undefined while it is being typed: it is judged when the field is left, and when all is saved. */
  error: string | undefined;
  isDisabled: boolean;
  change: (value: T | null) => void;
  leave: () => void;
}

/**
 * The fields that were changed since an attempt to save, by the errors of that attempt. A field that comes
 * back with the tab of its language is told by it that its error is of the past.
 */
const changedSince = new WeakMap<object, Set<SettingName>>();

const noteChange = (attempt: object, name: SettingName): void => {
  const names = changedSince.get(attempt) ?? new Set();
  changedSince.set(attempt, names.add(name));
};

/** One field of the settings form. */
export const useSetting = <T>(name: SettingName): Setting<T> => {
  const text = useText();
  const field = useField<T>(name);
  const isDisabled = useForm('Setting', ({ disabled }) => disabled);
  const fault = useForm('Setting', ({ values }) =>
    faultsOf(values as Settings).find((one) => one.name === name),
  );
  // Strapi's form keeps the errors of the last attempt to save, however the field was corrected since.
  const attempt = useForm('Setting', ({ errors }) => errors);
  const [edit, setEdit] = useState<{ after: object; isLeft: boolean } | undefined>(() =>
    changedSince.get(attempt)?.has(name) ? { after: attempt, isLeft: true } : undefined,
  );
  const ofEdit = edit?.isLeft && fault ? text(fault.text, fault.values) : undefined;
  return {
    value: field.value as T,
    error: edit?.after === attempt ? ofEdit : field.error,
    isDisabled,
    change: (value) => {
      noteChange(attempt, name);
      setEdit({ after: attempt, isLeft: false });
      field.onChange(name, value as T);
    },
    leave: () => setEdit((now) => now && { ...now, isLeft: true }),
  };
};
