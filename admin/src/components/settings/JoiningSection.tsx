import { useForm } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';
import { useGetSettingsChoicesQuery } from '../../services/settings';
import { Consents } from './Consents';
import { DateOfBirthField } from './DateOfBirthField';
import { NumberSetting } from './inputs';
import { SettingsSection } from './SettingsSection';

/** Sets what people have to confirm when they join. */
export const JoiningSection = () => {
  const text = useText();
  const isDisabled = useForm('Joining', ({ disabled }) => disabled);
  const { data: choices } = useGetSettingsChoicesQuery(undefined, { skip: isDisabled });
  return (
    <SettingsSection name="joining" intro={text('settings.intro.joining')}>
      <Consents />
      <NumberSetting name="joining.minimumAge" />
      <DateOfBirthField fields={choices?.fields} />
    </SettingsSection>
  );
};
