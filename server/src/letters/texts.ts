import type { BatchTranslations, BatchWording } from '../../../shared/contracts/batches';
import type { Language } from '../../../shared/contracts/languages';
import type {
  InvitationTexts,
  LetterTexts,
  Settings,
  WelcomeTexts,
} from '../../../shared/contracts/settings';
import { readersLanguage, wordingLanguage } from '../domain/letter-language';

/** What a batch says of its letters. */
export interface BatchWords extends BatchWording {
  language: string | null;
  translations: BatchTranslations | null;
}

const saysSomething = (words: Partial<BatchWording> | null | undefined): boolean =>
  Object.values(words ?? {}).some((word) => typeof word === 'string' && word.trim() !== '');

const wordingOf = ({
  subject,
  heading,
  text,
  buttonText,
  message,
}: Partial<BatchWording>): Partial<BatchWording> => ({
  subject,
  heading,
  text,
  buttonText,
  message,
});

/**
 * The language an invitation is written in, whole. Its reader's, unless somebody wrote words for the batch
 * and did not write them in that language: then the letter is in theirs, as leaving out what they said or
 * mixing two languages would be worse.
 */
export const invitationLanguage = (input: {
  member: { language: string | null };
  batch: BatchWords | null;
  site: Language;
}): Language => {
  const { member, batch, site } = input;
  const wanted = readersLanguage({ member: member.language, batch: batch?.language, site });
  const written = wordingLanguage({ batch: batch?.language, site });
  if (!batch || wanted === written || !saysSomething(wordingOf(batch))) return wanted;
  return saysSomething(batch.translations?.[wanted]) ? wanted : written;
};

/** What the settings say in a language; nothing where nobody has written it. */
const textsIn = (settings: Settings, language: Language): LetterTexts =>
  language === settings.organisation.language ? settings : settings.translations[language];

const firstSaid = (...texts: (string | null | undefined)[]): string =>
  texts.find((text) => text != null && text.trim() !== '') ?? '';

/** The words admins wrote for an invitation in this language: the batch's before the settings'. */
export const invitationTexts = (input: {
  settings: Settings;
  batch: BatchWords | null;
  language: Language;
}): { texts: InvitationTexts; message: string } => {
  const { settings, batch, language } = input;
  const site = settings.organisation.language;
  const isWritten = language === wordingLanguage({ batch: batch?.language, site });
  const words = (isWritten ? batch : batch?.translations?.[language]) ?? {};
  const own = textsIn(settings, language).invitationLetter;
  return {
    texts: {
      subject: firstSaid(words.subject, own.subject),
      heading: firstSaid(words.heading, own.heading),
      text: firstSaid(words.text, own.text),
      buttonText: firstSaid(words.buttonText, own.buttonText),
      benefits: own.benefits,
    },
    message: words.message ?? '',
  };
};

export const welcomeTexts = (settings: Settings, language: Language): WelcomeTexts =>
  textsIn(settings, language).welcomeLetter;
