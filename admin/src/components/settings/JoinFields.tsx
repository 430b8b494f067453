import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { SettingsChoicesResponse } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

type Fields = SettingsChoicesResponse['data']['fields'];

const name = 'invitations.fields';

/** Chooses the fields that the join page asks for, in the order of choosing. */
export const JoinFields = ({ fields }: { fields?: Fields }) => {
  const text = useText();
  const setting = useFormField<string[]>(name);
  const known = (fields ?? []).map((field) => field.name);
  // An attribute that the developer has removed can still be removed from the list.
  const gone = setting.value.filter((field) => !known.includes(field));
  return (
    <SettingField name={name} setting={setting} isWide>
      <MultiSelect
        withTags
        value={setting.value}
        placeholder={text('settings.fields.none')}
        disabled={setting.isDisabled || !fields}
        onChange={setting.change}
      >
        {[...known, ...gone].map((field) => (
          <MultiSelectOption key={field} value={field}>
            {field}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </SettingField>
  );
};
