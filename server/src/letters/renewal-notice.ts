import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { RenewalNoticeData } from './letter-data';
import { oneLine } from './plain-text';
import { fullNameOf } from './reader-names';
import { letterWords } from './words';

/** To the organisation: the owner of an expired link asks for a new one. */
export function renewalNotice(data: RenewalNoticeData): LetterContent {
  const { language, organisation, member, program, expiredAt } = data;
  const words = letterWords[language].renewal;
  const name = fullNameOf(member);
  const email = oneLine(member.email);
  return {
    language,
    subject: words.subject(name || email),
    organisation: oneLine(organisation.name),
    heading: words.heading,
    paragraphs: [
      words.text({
        person: name === '' ? email : `${name} (${email})`,
        program: oneLine(program?.name ?? ''),
        date: dateInWords(expiredAt, language, organisation.timeZone),
      }),
      words.whatToDo,
    ],
    button: { label: words.button, url: data.panelUrl ?? '' },
    closing: [],
  };
}
