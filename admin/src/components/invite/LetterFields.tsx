import { memo, type ChangeEvent } from 'react';
import { Field, Flex, TextInput, Textarea, Typography } from '@strapi/design-system';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { useGetSettingsQuery } from '../../services/settings';
import { wordsFor } from '../settings/own-words';
import { lengths } from './request';
import { Section } from './Section';
import { useFieldError } from './useFieldError';
import type { InviteForm } from './useInviteValues';

type LetterField = keyof typeof lengths;

const labels = {
  subject: 'invite.letter.subject',
  buttonText: 'invite.letter.button',
  message: 'invite.letter.message',
} as const;

const hints = {
  subject: 'invite.letter.subject_hint',
  buttonText: 'invite.letter.button_hint',
  message: 'invite.letter.message_hint',
} as const;

const LetterField = (props: { name: LetterField; form: InviteForm; placeholder?: string }) => {
  const { name, form, placeholder } = props;
  const text = useText();
  const error = useFieldError(form)(name);
  const value = form.values[name];
  const common = {
    value,
    placeholder: placeholder || undefined,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      form.set(name, target.value),
  };
  return (
    <Field.Root data-field={name} name={name} error={error} hint={text(hints[name])}>
      <Field.Label>{text(labels[name])}</Field.Label>
      {name === 'message' ? <Textarea {...common} /> : <TextInput {...common} />}
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

/** The words of this batch's letter; whatever is left empty is as the settings say. */
export const LetterFields = memo(({ form }: { form: InviteForm }) => {
  const text = useText();
  const { canRead } = useRights();
  const { data: settings } = useGetSettingsQuery(undefined, { skip: !canRead });
  const usual = settings?.invitationLetter;
  const own = wordsFor(
    settings?.organisation.language ?? 'en',
    settings?.organisation.name ?? '',
  ).invitationLetter;
  return (
    <Section title={text('invite.letter.title')}>
      {form.values.when === 'later' ? (
        <Typography tag="p" textColor="neutral600">
          {text('invite.letter.none')}
        </Typography>
      ) : (
        <>
          <LetterField name="subject" form={form} placeholder={usual?.subject || own.subject} />
          <LetterField name="message" form={form} />
          <LetterField
            name="buttonText"
            form={form}
            placeholder={usual?.buttonText || own.buttonText}
          />
        </>
      )}
    </Section>
  );
});
