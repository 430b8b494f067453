import { languagesOf, type Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { readersLanguage } from '../../domain/letter-language';
import type { InvitationData } from './invitation-letter';
import type { ReceiptData } from './receipt-letter';
import type { RenamedData } from './renamed-letter';
import type { WelcomeData } from './welcome-letter';
import { invitationLanguage, invitationTexts, welcomeTexts, type BatchWords } from './texts';

/** The part of a member's row that letters need. */
export interface ReaderFacts {
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: string | null;
}

const readerOf = ({ email, firstName, lastName }: ReaderFacts) => ({ email, firstName, lastName });

/** Gathers the data for an invitation or its reminder. */
export const invitationFacts = (input: {
  settings: Settings;
  batch: BatchWords | null;
  member: ReaderFacts;
  program: { name: string } | null;
  inviter: string | null;
  link: string;
  declineLink: string;
  expiresAt: Date;
}): InvitationData => {
  const { settings, batch, member, program, inviter, link, declineLink, expiresAt } = input;
  const { organisation, invitationLetter } = settings;
  const language = invitationLanguage({
    member,
    batch,
    site: organisation.language,
    languages: languagesOf(settings),
  });
  return {
    language,
    organisation,
    member: readerOf(member),
    program: program && { name: program.name },
    inviter: invitationLetter.namesInviter ? inviter : null,
    ...invitationTexts({ settings, batch, language }),
    videoUrl: invitationLetter.videoUrl,
    link,
    declineLink,
    expiresAt,
  };
};

interface AfterAcceptance {
  settings: Settings;
  member: ReaderFacts;
  /** Language of the batch that invited them. */
  batchLanguage: string | null;
}

const languageAfterAcceptance = ({ settings, member, batchLanguage }: AfterAcceptance): Language =>
  readersLanguage({
    member: member.language,
    batch: batchLanguage,
    site: settings.organisation.language,
    languages: languagesOf(settings),
  });

export const welcomeFacts = (
  input: AfterAcceptance & { programs: { name: string }[] },
): WelcomeData => {
  const { settings, member, programs } = input;
  const { webAppUrl, appStoreUrl, googlePlayUrl } = settings.welcomeLetter;
  const language = languageAfterAcceptance(input);
  return {
    language,
    organisation: settings.organisation,
    member: readerOf(member),
    programs: programs.map(({ name }) => ({ name })),
    texts: welcomeTexts(settings, language),
    webAppUrl,
    appStoreUrl,
    googlePlayUrl,
  };
};

export const receiptFacts = (input: AfterAcceptance & { setAt: Date }): ReceiptData => ({
  language: languageAfterAcceptance(input),
  organisation: input.settings.organisation,
  member: readerOf(input.member),
  setAt: input.setAt,
});

export const renamedFacts = (
  input: AfterAcceptance & { before: string; after: string },
): RenamedData => ({
  language: languageAfterAcceptance(input),
  organisation: input.settings.organisation,
  member: readerOf(input.member),
  before: input.before,
  after: input.after,
});
