import type { BatchTranslations, BatchWording } from '../../../shared/contracts/batches';
import { languagesOf, type Language } from '../../../shared/contracts/languages';
import type {
  InvitationTexts,
  LetterTexts,
  Settings,
  WelcomeTexts,
} from '../../../shared/contracts/settings';
import { noTexts } from '../../../shared/default-settings';
import { readersLanguage, wordingLanguage } from '../domain/letter-language';

/** The wording of a batch's letters. */
export interface BatchWords extends BatchWording {
  language: string | null;
  translations: BatchTranslations | null;
}

const isSaid = (word: string | null | undefined): boolean => (word ?? '').trim() !== '';

const words = ['subject', 'heading', 'text', 'buttonText', 'message'] as const;

/** Tells whether a wording has every text that the other one has. */
const saysAll = (wording: Partial<BatchWording>, of: Partial<BatchWording>): boolean =>
  words.every((word) => isSaid(wording[word]) || !isSaid(of[word]));

/**
 * Chooses the one language of the whole invitation: its reader's, unless somebody wrote words for the batch
 * and did not write all of them in that language. Then the letter uses the language of the wording, since
 * leaving texts out or mixing two languages would be worse.
 */
export const invitationLanguage = (input: {
  member: { language: string | null };
  batch: BatchWords | null;
  site: Language;
  /** The languages that the site speaks. */
  languages: readonly Language[];
}): Language => {
  const { member, batch, site, languages } = input;
  const wanted = readersLanguage({
    member: member.language,
    batch: batch?.language,
    site,
    languages,
  });
  const written = wordingLanguage({ batch: batch?.language, site, languages });
  if (!batch || wanted === written) return wanted;
  return saysAll(batch.translations?.[wanted] ?? {}, batch) ? wanted : written;
};

/** Answers the texts of the settings in a language; empty ones if nobody has written any. */
const textsIn = (settings: Settings, language: Language): LetterTexts =>
  language === settings.organisation.language
    ? settings
    : (settings.translations[language] ?? noTexts());

const firstSaid = (...texts: (string | null | undefined)[]): string => texts.find(isSaid) ?? '';

/** Answers the words that admins wrote for an invitation in this language: the batch's, else the settings'. */
export const invitationTexts = (input: {
  settings: Settings;
  batch: BatchWords | null;
  language: Language;
}): { texts: InvitationTexts; message: string } => {
  const { settings, batch, language } = input;
  const site = settings.organisation.language;
  const languages = languagesOf(settings);
  const isWritten = language === wordingLanguage({ batch: batch?.language, site, languages });
  const said = (isWritten ? batch : batch?.translations?.[language]) ?? {};
  const own = textsIn(settings, language).invitationLetter;
  return {
    texts: {
      subject: firstSaid(said.subject, own.subject),
      heading: firstSaid(said.heading, own.heading),
      text: firstSaid(said.text, own.text),
      buttonText: firstSaid(said.buttonText, own.buttonText),
      benefits: own.benefits,
    },
    message: said.message ?? '',
  };
};

export const welcomeTexts = (settings: Settings, language: Language): WelcomeTexts =>
  textsIn(settings, language).welcomeLetter;
