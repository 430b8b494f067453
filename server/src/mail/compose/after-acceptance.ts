import { note } from '../../../../shared/notes';
import { receiptFacts, welcomeFacts } from '../../letters/letter-facts';
import type { LetterRow } from '../../store/records';
import type { Writing, Written } from './writing';

const gone = { stale: note('member_deleted') };
const switchedOff = { stale: note('letters_off') };

/** Takes the language of the batch that invited the member, because these letters belong to no batch. */
const batchLanguageOf = ({ invitation }: LetterRow): string | null =>
  invitation?.batch?.language ?? null;

export const welcomeContent = ({ letter, settings }: Writing): Written => {
  const { member } = letter;
  if (!member) return gone;
  if (!settings.welcomeLetter.enabled) return switchedOff;
  const batchLanguage = batchLanguageOf(letter);
  const { programs = [] } = member;
  const data = welcomeFacts({ settings, member, programs, batchLanguage });
  return { letter: { name: 'welcome', data } };
};

export const receiptContent = ({ letter, settings }: Writing): Written => {
  const { member, invitation, to } = letter;
  if (!member) return gone;
  if (!settings.receiptLetter.enabled) return switchedOff;
  const batchLanguage = batchLanguageOf(letter);
  const setAt = new Date(invitation?.acceptedAt ?? letter.createdAt);
  // Use the address of the account, even if staff have corrected the member's address since.
  const data = receiptFacts({ settings, member: { ...member, email: to }, batchLanguage, setAt });
  return { letter: { name: 'receipt', data } };
};
