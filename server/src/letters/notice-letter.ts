import { dateInWords, voiceOf } from './language';
import type { LetterContent } from './letter-content';
import { oneLine } from './plain-text';
import { letterWords } from './words';

export interface NoticeLetterInput {
  /** Its name. */
  organisation: string;
  batch: { createdAt: Date; total: number };
  /** `reason` is what the far end answered: shown as text, whatever it holds. */
  problems: { email: string; reason: string }[];
  /** How many more there are than listed. */
  more: number;
  language: string | null;
}

/** To the organisation: which letters of a batch did not arrive, in one mail and not one an address. */
export function noticeLetter({
  organisation,
  batch,
  problems,
  more,
  language,
}: NoticeLetterInput): LetterContent {
  const { locale, direction, words } = voiceOf(language, letterWords);
  const count = problems.length + more;
  return {
    language: locale,
    direction,
    subject: words.notice.subject(count),
    organisation: oneLine(organisation),
    heading: words.notice.heading(count),
    paragraphs: [
      words.notice.text({ total: batch.total, date: dateInWords(batch.createdAt, locale) }),
    ],
    list: {
      title: words.notice.list,
      items: [
        ...problems.map(({ email, reason }) =>
          [email, oneLine(reason, 300)].filter((part) => part !== '').join(': '),
        ),
        ...(more > 0 ? [words.notice.more(more)] : []),
      ],
    },
    closing: [words.notice.whatToDo],
  };
}
