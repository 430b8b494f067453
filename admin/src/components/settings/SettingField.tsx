import type { ReactNode } from 'react';
import { useText } from '../../hooks/useText';
import { FormField } from '../form/FormField';
import type { FormField as Field } from '../form/useFormField';
import { kindOf, type SettingName } from './setting-names';
import { Cell } from './SettingsSection';

interface SettingFieldProps {
  name: SettingName;
  setting: Pick<Field<unknown>, 'error' | 'leave'>;
  isWide?: boolean;
  children: ReactNode;
}

/** A part of a section with a setting's label and input, and below it the hint or the fault. */
export const SettingField = ({ name, setting, isWide, children }: SettingFieldProps) => {
  const text = useText();
  const kind = kindOf(name);
  return (
    <Cell isWide={isWide}>
      <FormField
        name={name}
        label={text(`settings.${kind}.label`)}
        hint={text(`settings.${kind}.hint`)}
        field={setting}
      >
        {children}
      </FormField>
    </Cell>
  );
};
