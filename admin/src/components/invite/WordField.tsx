import type { ChangeEvent } from 'react';
import { Field, Flex, TextInput, Textarea, Typography } from '@strapi/design-system';
import type { Language } from '../../../../shared/contracts/languages';
import { useText } from '../../hooks/useText';
import { translatedName } from './request';
import { useFieldError } from './useFieldError';
import type { InviteForm } from './useInviteValues';
import { lengths, noWords, wordLabels, type WordName } from './words';

const hints = {
  subject: 'invite.letter.subject_hint',
  heading: 'invite.letter.heading_hint',
  text: 'invite.letter.text_hint',
  message: 'invite.letter.message_hint',
  buttonText: 'invite.letter.button_hint',
} as const;

interface Props {
  name: WordName;
  form: InviteForm;
  /** Of a translation. */
  language: Language | null;
  placeholder?: string;
}

export const WordField = ({ name, form, language, placeholder }: Props) => {
  const text = useText();
  const field = language ? translatedName(language, name) : name;
  const error = useFieldError(form)(field);
  const words = language ? (form.values.translations[language] ?? noWords) : form.values;
  const value = words[name];
  const common = {
    value,
    lang: language ?? form.mainLanguage,
    placeholder: placeholder || undefined,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      form.write(language, name, target.value),
  };
  const isLong = name === 'message' || name === 'text';
  return (
    <Field.Root data-field={field} name={field} error={error} hint={text(hints[name])}>
      <Field.Label>{text(wordLabels[name])}</Field.Label>
      {isLong ? <Textarea {...common} /> : <TextInput {...common} />}
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start">
          <Field.Error />
          <Field.Hint />
        </Flex>
        {value === '' ? null : (
          <Typography variant="pi" textColor={error ? 'danger600' : 'neutral600'}>
            {text('invite.letter.length', { count: value.length, max: lengths[name] })}
          </Typography>
        )}
      </Flex>
    </Field.Root>
  );
};
