import { say, type LetterWords } from '../words';
import { dateInWords } from './dates';
import { invitationLetter, type InvitationData } from './invitation-letter';
import type { LetterContent } from './letter-content';
import type { LetterKindOf } from './letter-frame';
import { oneLine } from './plain-text';

/** Repeats the invitation with the same link and the same end, and begins with that end. */
const contentOf = (data: InvitationData, words: LetterWords): LetterContent => {
  const invitation = invitationLetter.contentOf(data, words);
  const organisation = oneLine(data.organisation.name) || words.unnamed;
  const date = dateInWords(data.expiresAt, data.language, data.organisation.timeZone);
  return {
    ...invitation,
    subject: say(words.reminder.subject, { subject: invitation.subject }),
    paragraphs: [say(words.reminder.text, { organisation, date }), ...invitation.paragraphs],
  };
};

export const reminderLetter: LetterKindOf<InvitationData> = {
  contentOf,
  sample: invitationLetter.sample,
};
