import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../hooks/useText';
import { kindOf, type SettingName } from './setting-names';
import type { Setting } from './useSetting';

interface SettingFieldProps {
  name: SettingName;
  setting?: Pick<Setting<unknown>, 'error' | 'leave'>;
  children: ReactNode;
}

/** What every setting has around its input: the label, and below it the hint or what is wrong. */
export const SettingField = ({ name, setting, children }: SettingFieldProps) => {
  const text = useText();
  const kind = kindOf(name);
  return (
    <Field.Root
      name={name}
      hint={text(`settings.${kind}.hint`)}
      error={setting?.error}
      onBlur={setting?.leave}
      width="100%"
    >
      <Field.Label>{text(`settings.${kind}.label`)}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
