import { say, type LetterWords } from '../../words';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import { sampleReader, type Frame, type LetterKindOf, type Reader } from './letter-frame';
import { oneLine } from './plain-text';
import { greeting, signOff } from './sign-off';

export interface ReceiptData extends Frame {
  member: Reader;
  /** When the password was set. */
  setAt: Date;
}

/** Notifies the owner of an address that a password was set, in case somebody else set it. */
const contentOf = (
  { language, organisation, member, setAt }: ReceiptData,
  words: LetterWords,
): LetterContent => {
  const own = words.receipt;
  const name = oneLine(organisation.name);
  const shown = {
    organisation: name || words.unnamed,
    email: oneLine(member.email),
    date: dateInWords(setAt, language, organisation.timeZone),
  };
  return {
    language,
    subject: say(own.subject, shown),
    organisation: name,
    heading: own.heading,
    greeting: greeting(member, words),
    paragraphs: [say(own.text, shown), own.wasYou, own.wasNotYou],
    apps: [{ label: own.newPassword, url: organisation.forgotPasswordUrl }],
    ...signOff(organisation, words),
  };
};

export const receiptLetter: LetterKindOf<ReceiptData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    setAt: new Date('2026-03-22T18:05:00Z'),
  }),
};
