import type { Language } from '../../../../shared/contracts/languages';
import { useRights } from '../../hooks/useRights';
import { useStandardTexts } from '../../hooks/useStandardTexts';
import { useGetSettingsQuery } from '../../services/settings';
import { textsIn } from '../settings/letter-languages';
import { wordsFor } from '../settings/own-words';
import { Column } from './Column';
import { MoreWording } from './MoreWording';
import { translatedName } from './request';
import type { InviteForm } from './useInviteValues';
import { WordField } from './WordField';
import { noWords, type WordName } from './words';

type Usual = Partial<Record<WordName, string>>;

/** What the letter says in a language where nothing else is written here, as far as that is known. */
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

const lessUsed: WordName[] = ['heading', 'text'];

interface Props {
  form: InviteForm;
  /** Of a translation; null: the main words. */
  language: Language | null;
}

/** The words of the letter in one language; whatever is left empty is as the settings say. */
export const WordFields = ({ form, language }: Props) => {
  const usual = useUsualWords(language ?? form.mainLanguage);
  const { values, faults, refusals } = form;
  const words = language ? (values.translations[language] ?? noWords) : values;
  const field = (name: WordName) => (
    <WordField key={name} name={name} form={form} language={language} placeholder={usual[name]} />
  );
  const isNeeded = lessUsed.some((name) => {
    const inRequest = language ? translatedName(language, name) : name;
    return words[name] !== '' || faults[inRequest] || refusals[inRequest];
  });
  return (
    <Column>
      {field('subject')}
      <MoreWording isNeeded={isNeeded}>{lessUsed.map(field)}</MoreWording>
      {field('message')}
      {field('buttonText')}
    </Column>
  );
};
