import type { SettingsChoicesResponse } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { Choice } from '../Choice';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

type Fields = SettingsChoicesResponse['data']['fields'];

const name = 'joining.dateOfBirthField';

/** Chooses where the date of birth is stored. It is shown only if there is something to choose. */
export const DateOfBirthField = ({ fields }: { fields?: Fields }) => {
  const text = useText();
  const setting = useFormField<string | null>(name);
  const dates = (fields ?? []).filter(({ type }) => type === 'date').map((field) => field.name);
  const chosen = setting.value;
  const known = chosen && !dates.includes(chosen) ? [...dates, chosen] : dates;
  if (known.length === 0) return null;
  return (
    <SettingField name={name} setting={setting}>
      <Choice
        value={chosen}
        options={[
          { value: null, label: text('settings.birth_field.none') },
          ...known.map((value) => ({ value, label: value })),
        ]}
        disabled={setting.isDisabled || !fields}
        onChange={setting.change}
      />
    </SettingField>
  );
};
