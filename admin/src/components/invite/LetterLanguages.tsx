import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Language } from '../../../../shared/contracts/languages';
import { useOfferedLanguages } from '../../hooks/useOfferedLanguages';
import { useSiteLanguage } from '../../hooks/useSiteLanguage';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { Choice, languageOptions } from '../Choice';
import { FormField } from '../form/FormField';
import { useFormField } from '../form/useFormField';
import { useInviteForm } from './InviteValuesForm';

/** Offers the languages that the letter is not written in yet. */
export const AddLanguage = () => {
  const text = useText();
  const { values, mainLanguage, addLanguage } = useInviteForm();
  const offered = useOfferedLanguages().filter(
    (language) => language !== mainLanguage && !values.translations[language],
  );
  if (offered.length === 0) return null;
  return (
    <SimpleMenu
      label={text('invite.letter.add_language')}
      size="S"
      variant="tertiary"
      startIcon={<Plus />}
      popoverPlacement="bottom-end"
    >
      {offered.map((language) => (
        <MenuItem key={language} onSelect={() => addLanguage(language)}>
          {nameOfLanguage(language)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};

/** Chooses the language of the main words. */
export const LetterLanguageField = () => {
  const text = useText();
  const languages = useOfferedLanguages();
  const siteLanguage = useSiteLanguage();
  const { mainLanguage } = useInviteForm();
  const field = useFormField<Language | null>('language');
  const nameOf = (language: Language | undefined) =>
    language ? nameOfLanguage(language) : text('invite.letter.site_language');
  return (
    <FormField
      name="language"
      label={text('invite.letter.language')}
      hint={text('invite.letter.language_hint', { language: nameOf(mainLanguage) })}
      field={field}
    >
      <Choice
        value={field.value}
        options={[
          {
            value: null,
            label: text('invite.letter.each_own', { language: nameOf(siteLanguage) }),
          },
          ...languageOptions(languages),
        ]}
        onChange={field.change}
      />
    </FormField>
  );
};
