import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { SettingsChoicesResponse } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

type Roles = SettingsChoicesResponse['data']['roles'];

const name = 'invitations.defaultRole';
/** Stands for null: an option must have a value. */
const none = 'none';

/** Chooses the role that new accounts get. It cannot be changed while the roles are not known. */
export const DefaultRole = ({ roles }: { roles?: Roles }) => {
  const text = useText();
  const setting = useFormField<string | null>(name);
  const chosen = setting.value;
  const isAmong = roles?.some(({ id }) => id === chosen);
  return (
    <SettingField name={name} setting={setting}>
      <SingleSelect
        value={chosen ?? none}
        disabled={setting.isDisabled || !roles}
        onChange={(value) => setting.change(value === none ? null : String(value))}
      >
        <SingleSelectOption value={none}>{text('settings.role.default')}</SingleSelectOption>
        {roles?.map((role) => (
          <SingleSelectOption key={role.id} value={role.id}>
            {role.name}
          </SingleSelectOption>
        ))}
        {chosen && !isAmong ? (
          <SingleSelectOption value={chosen}>
            {text(roles ? 'settings.role.gone' : 'settings.role.hidden')}
          </SingleSelectOption>
        ) : null}
      </SingleSelect>
    </SettingField>
  );
};
