import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { renewalRules, type RenewalRule } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { useGetSettingsChoicesQuery } from '../../services/settings';
import { useFormField } from '../form/useFormField';
import { DefaultRole } from './DefaultRole';
import { NumberSetting } from './inputs';
import { JoinFields } from './JoinFields';
import { SettingField } from './SettingField';
import { SettingsSection } from './SettingsSection';

const Renewal = () => {
  const text = useText();
  const setting = useFormField<RenewalRule>('invitations.renewal');
  return (
    <SettingField name="invitations.renewal" setting={setting}>
      <SingleSelect
        value={setting.value}
        disabled={setting.isDisabled}
        onChange={(value) => setting.change(value as RenewalRule)}
      >
        {renewalRules.map((rule) => (
          <SingleSelectOption key={rule} value={rule}>
            {text(`settings.renewal.${rule}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </SettingField>
  );
};

export const InvitationsSection = () => {
  const isDisabled = useForm('Invitations', ({ disabled }) => disabled);
  // The server lists the roles only for admins who may change the settings.
  const { data: choices } = useGetSettingsChoicesQuery(undefined, { skip: isDisabled });
  return (
    <SettingsSection name="invitations">
      <NumberSetting name="invitations.validDays" />
      <NumberSetting name="invitations.reminderDays" />
      <Renewal />
      <DefaultRole roles={choices?.roles} />
      <JoinFields fields={choices?.fields} />
    </SettingsSection>
  );
};
