import { invitationLetter, type InvitationLetterInput } from './invitation-letter';
import { dateInWords, voiceOf } from './language';
import type { LetterContent } from './letter-content';
import { oneLine } from './plain-text';
import { letterWords } from './words';

/** The letter of the invitation once more: same link, same end, which it begins with. */
export function reminderLetter(input: InvitationLetterInput): LetterContent {
  const { locale, words } = voiceOf(input.language, letterWords);
  const invitation = invitationLetter(input);
  const organisation = oneLine(input.settings.organisation.name) || words.unnamed;
  const expires = dateInWords(input.expiresAt, locale, input.timeZone);
  return {
    ...invitation,
    subject: words.reminder.subject(invitation.subject),
    paragraphs: [words.reminder.text({ organisation, expires }), ...invitation.paragraphs],
  };
}
