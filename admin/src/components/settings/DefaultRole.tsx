import type { SettingsChoicesResponse } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { Choice, namedOptions } from '../Choice';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

type Roles = SettingsChoicesResponse['data']['roles'];

const name = 'invitations.defaultRole';

/** Chooses the role that new accounts get. It cannot be changed while the roles are not known. */
export const DefaultRole = ({ roles }: { roles?: Roles }) => {
  const text = useText();
  const setting = useFormField<string | null>(name);
  const chosen = setting.value;
  const isAmong = roles?.some(({ id }) => id === chosen);
  const hidden = text(roles ? 'settings.role.gone' : 'settings.role.hidden');
  return (
    <SettingField name={name} setting={setting}>
      <Choice
        value={chosen}
        options={[
          { value: null, label: text('settings.role.default') },
          ...namedOptions(roles),
          ...(chosen && !isAmong ? [{ value: chosen, label: hidden }] : []),
        ]}
        disabled={setting.isDisabled || !roles}
        onChange={setting.change}
      />
    </SettingField>
  );
};
