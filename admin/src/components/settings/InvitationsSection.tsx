import { useForm } from '@strapi/strapi/admin';
import { renewalRules, type RenewalRule } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { useGetSettingsChoicesQuery } from '../../services/settings';
import { Choice } from '../Choice';
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
      <Choice
        value={setting.value}
        options={renewalRules.map((rule) => ({
          value: rule,
          label: text(`settings.renewal.${rule}`),
        }))}
        disabled={setting.isDisabled}
        onChange={setting.change}
      />
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
