import { useId, useState, type ChangeEvent, type ReactNode } from 'react';
import { Box, Textarea, TextButton, TextInput, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import type { Language } from '../../../../shared/contracts/languages';
import { useRights } from '../../hooks/useRights';
import { useStandardTexts } from '../../hooks/useStandardTexts';
import { useText } from '../../hooks/useText';
import { useGetSettingsQuery } from '../../services/settings';
import { FormField } from '../form/FormField';
import { Column } from '../form/Section';
import { useFormField, useIsWrong } from '../form/useFormField';
import { textsIn, wordsFor } from '../settings/own-words';
import { useInviteForm } from './InviteValuesForm';
import { translatedName } from './request';
import { lengths, noWords, wordLabels, type WordName } from './words';

type Usual = Partial<Record<WordName, string>>;

/** Finds the words that the letter has in a language if none are written here, as far as they are known. */
const useUsualWords = (language: Language | undefined): Usual => {
  const { canRead } = useRights();
  const { data: settings } = useGetSettingsQuery(undefined, { skip: !canRead });
  const texts = useStandardTexts(language);
  if (!settings || !language || !texts) return {};
  const own = wordsFor(texts, settings.organisation.name).invitationLetter;
  const { subject, heading, text, buttonText } = textsIn(settings, language).invitationLetter;
  return {
    subject: subject || own.subject,
    heading: heading || own.heading,
    text: text || own.text,
    buttonText: buttonText || own.buttonText,
  };
};

const hints = {
  subject: 'invite.letter.subject_hint',
  heading: 'invite.letter.heading_hint',
  text: 'invite.letter.text_hint',
  message: 'invite.letter.message_hint',
  buttonText: 'invite.letter.button_hint',
} as const;

interface FieldProps {
  name: WordName;
  /** The language of a translation; null: the main words. */
  language: Language | null;
  placeholder?: string;
}

const nameInForm = (language: Language | null, name: WordName) =>
  language ? translatedName(language, name) : name;

const WordField = ({ name, language, placeholder }: FieldProps) => {
  const text = useText();
  const { mainLanguage } = useInviteForm();
  const field = useFormField<string>(nameInForm(language, name));
  const { value, error } = field;
  const common = {
    value,
    lang: language ?? mainLanguage,
    placeholder: placeholder || undefined,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      field.change(target.value),
  };
  const isLong = name === 'message' || name === 'text';
  return (
    <FormField
      name={nameInForm(language, name)}
      label={text(wordLabels[name])}
      hint={text(hints[name])}
      field={field}
      aside={
        value === '' ? null : (
          <Typography variant="pi" textColor={error ? 'danger600' : 'neutral600'}>
            {text('invite.letter.length', { count: value.length, max: lengths[name] })}
          </Typography>
        )
      }
    >
      {isLong ? <Textarea {...common} /> : <TextInput {...common} />}
    </FormField>
  );
};

interface MoreProps {
  /** True if some of these words are written or wrong and must be visible. */
  isNeeded: boolean;
  children: ReactNode;
}

/** Hides the words that few people change, until somebody asks for them. */
const MoreWording = ({ isNeeded, children }: MoreProps) => {
  const text = useText();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || isNeeded;
  return (
    <Box>
      <TextButton
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={isNeeded}
        endIcon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        onClick={() => setOpened(!isOpened)}
      >
        {text('invite.letter.more')}
      </TextButton>
      <Box id={id} paddingTop={isOpen ? 4 : 0}>
        {isOpen ? <Column>{children}</Column> : null}
      </Box>
    </Box>
  );
};

const lessUsed: WordName[] = ['heading', 'text'];

/** The fields for the words of the letter in one language; empty ones are as in the settings. */
export const WordFields = ({ language }: { language: Language | null }) => {
  const { values, mainLanguage } = useInviteForm();
  const usual = useUsualWords(language ?? mainLanguage);
  const isWrong = useIsWrong();
  const words = language ? (values.translations[language] ?? noWords) : values;
  const field = (name: WordName) => (
    <WordField key={name} name={name} language={language} placeholder={usual[name]} />
  );
  const isNeeded = lessUsed.some(
    (name) => words[name] !== '' || isWrong(nameInForm(language, name)),
  );
  return (
    <Column>
      {field('subject')}
      <MoreWording isNeeded={isNeeded}>{lessUsed.map(field)}</MoreWording>
      {field('message')}
      {field('buttonText')}
    </Column>
  );
};
