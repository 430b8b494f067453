import { dateInWords, voiceOf } from './language';
import type { LetterContent } from './letter-content';
import { oneLine } from './plain-text';
import { letterWords } from './words';

export interface RenewalNoticeInput {
  /** Its name. */
  organisation: string;
  member: { email: string; firstName: string | null; lastName: string | null };
  program: { name: string } | null;
  /** When the invitation ended. */
  expiredAt: Date;
  language: string | null;
}

/** To the organisation: the owner of an expired link asks for a new one. */
export function renewalNotice(input: RenewalNoticeInput): LetterContent {
  const { member, program } = input;
  const { locale, direction, words } = voiceOf(input.language, letterWords);
  const name = oneLine(`${member.firstName ?? ''} ${member.lastName ?? ''}`);
  const email = oneLine(member.email);
  const person = name === '' ? email : `${name} (${email})`;
  return {
    language: locale,
    direction,
    subject: words.renewal.subject(name || email),
    organisation: oneLine(input.organisation),
    heading: words.renewal.heading,
    paragraphs: [
      words.renewal.text({
        person,
        program: oneLine(program?.name ?? ''),
        date: dateInWords(input.expiredAt, locale),
      }),
    ],
    closing: [words.renewal.whatToDo],
  };
}
