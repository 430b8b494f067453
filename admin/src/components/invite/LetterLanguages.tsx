import { MenuItem, SimpleMenu, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { languages, type Language } from '../../../../shared/contracts/languages';
import { useSiteLanguage } from '../../hooks/useSiteLanguage';
import { useText } from '../../hooks/useText';
import { languageNames } from '../../language-names';
import { FormField } from '../form/FormField';
import { useFormField } from '../form/useFormField';
import { useInviteForm } from './InviteValuesForm';

/** Offers the languages that the letter is not written in yet. */
export const AddLanguage = () => {
  const text = useText();
  const { values, mainLanguage, addLanguage } = useInviteForm();
  const offered = languages.filter(
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
          {languageNames[language]}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};

/** Stands for null: an option must have a value. */
const each = 'each';

/** Chooses the language of the words that are no translation. */
export const LetterLanguageField = () => {
  const text = useText();
  const siteLanguage = useSiteLanguage();
  const { mainLanguage } = useInviteForm();
  const field = useFormField<Language | null>('language');
  const nameOf = (language: Language | undefined) =>
    language ? languageNames[language] : text('invite.letter.site_language');
  return (
    <FormField
      name="language"
      label={text('invite.letter.language')}
      hint={text('invite.letter.language_hint', { language: nameOf(mainLanguage) })}
      field={field}
    >
      <SingleSelect
        value={field.value ?? each}
        onChange={(value) => field.change(value === each ? null : (value as Language))}
      >
        <SingleSelectOption value={each}>
          {text('invite.letter.each_own', { language: nameOf(siteLanguage) })}
        </SingleSelectOption>
        {languages.map((language) => (
          <SingleSelectOption key={language} value={language}>
            {languageNames[language]}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FormField>
  );
};
