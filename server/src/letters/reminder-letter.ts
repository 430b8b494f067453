import { dateInWords } from './dates';
import { invitationLetter } from './invitation-letter';
import type { LetterContent } from './letter-content';
import type { InvitationData } from './letter-data';
import { oneLine } from './plain-text';
import { letterWords } from './words';

/** The letter of the invitation once more: same link, same end, which it begins with. */
export function reminderLetter(data: InvitationData): LetterContent {
  const words = letterWords[data.language];
  const invitation = invitationLetter(data);
  const organisation = oneLine(data.organisation.name) || words.unnamed;
  const expires = dateInWords(data.expiresAt, data.language, data.organisation.timeZone);
  return {
    ...invitation,
    subject: words.reminder.subject(invitation.subject),
    paragraphs: [words.reminder.text({ organisation, expires }), ...invitation.paragraphs],
  };
}
