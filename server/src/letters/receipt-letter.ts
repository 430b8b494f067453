import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { ReceiptData } from './letter-data';
import { oneLine } from './plain-text';
import { firstNameOf } from './reader-names';
import { privacyLine, signature, supportLine } from './sign-off';
import { letterWords } from './words';

/** Tells the owner of an address that a password was set, in case it was somebody else. */
export function receiptLetter({
  language,
  organisation,
  member,
  setAt,
}: ReceiptData): LetterContent {
  const words = letterWords[language];
  const name = oneLine(organisation.name);
  const shownName = name || words.unnamed;
  return {
    language,
    subject: words.receipt.subject(shownName),
    organisation: name,
    heading: words.receipt.heading,
    greeting: words.hello(firstNameOf(member)),
    paragraphs: [
      words.receipt.text({
        organisation: shownName,
        email: oneLine(member.email),
        date: dateInWords(setAt, language, organisation.timeZone),
      }),
      words.receipt.wasYou,
      words.receipt.wasNotYou,
    ],
    apps: [{ label: words.receipt.newPassword, url: organisation.forgotPasswordUrl }],
    closing: [signature(words, name)],
    ...supportLine(organisation, words),
    ...privacyLine(organisation, words),
  };
}
