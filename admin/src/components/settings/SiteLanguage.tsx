import { useForm } from '@strapi/strapi/admin';
import { languagesOf, type Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { Choice, languageOptions } from '../Choice';
import { useFormField } from '../form/useFormField';
import { withOwnLanguage } from './letter-languages';
import { SettingField } from './SettingField';

const name = 'organisation.language';

export const SiteLanguage = () => {
  const setting = useFormField<Language>(name);
  const getValues = useForm('SiteLanguage', (form) => form.getValues);
  const setValues = useForm('SiteLanguage', (form) => form.setValues);
  return (
    <SettingField name={name} setting={setting}>
      <Choice
        value={setting.value}
        options={languageOptions(languagesOf(getValues() as Settings))}
        disabled={setting.isDisabled}
        onChange={(value) => setValues(withOwnLanguage(getValues() as Settings, value))}
      />
    </SettingField>
  );
};
