import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Language } from '../../../../shared/contracts/languages';
import { useOfferedLanguages } from '../../hooks/useOfferedLanguages';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { useFieldError } from './useFieldError';
import type { InviteForm } from './useInviteValues';

/** Stands for null: an option must have a value. */
const each = 'each';

interface Props {
  form: InviteForm;
  /** Undefined to those who may not read the settings. */
  siteLanguage: Language | undefined;
}

/** The language of the words that are written here. */
export const LetterLanguageField = ({ form, siteLanguage }: Props) => {
  const text = useText();
  const languages = useOfferedLanguages();
  const error = useFieldError(form)('language');
  const nameOf = (language: Language | undefined) =>
    language ? nameOfLanguage(language) : text('invite.letter.site_language');
  const site = nameOf(siteLanguage);
  const main = nameOf(form.mainLanguage);
  return (
    <Field.Root
      data-field="language"
      name="language"
      error={error}
      hint={text('invite.letter.language_hint', { language: main })}
    >
      <Field.Label>{text('invite.letter.language')}</Field.Label>
      <SingleSelect
        value={form.values.language ?? each}
        onChange={(value) => form.set('language', value === each ? null : (value as Language))}
      >
        <SingleSelectOption value={each}>
          {text('invite.letter.each_own', { language: site })}
        </SingleSelectOption>
        {languages.map((language) => (
          <SingleSelectOption key={language} value={language}>
            {nameOfLanguage(language)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
