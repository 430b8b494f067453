import { troubleOf, troubles } from '../domain/delivery-trouble';
import { say, sayCounted, type LetterWords } from '../words';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { Frame, LetterKindOf } from './letter-frame';
import { oneLine } from './plain-text';

/** The letter that lists for the organisation which letters of a batch could not be delivered. */
export interface NoticeData extends Frame {
  batch: { createdAt: Date; total: number };
  /** `reason` is the answer of the far end, which is treated as plain text. */
  problems: { email: string; reason: string }[];
  /** The number of further problems that are not listed. */
  more: number;
  /** The page of the panel that lists them; null if the panel has no address. */
  panelUrl: string | null;
}

const lineOf = ({ email, reason }: NoticeData['problems'][number]): string =>
  [email, oneLine(reason, 300)].filter((part) => part !== '').join(': ');

/** Lists all undelivered letters of a batch in one mail, rather than sending one mail for each address. */
const contentOf = (data: NoticeData, words: LetterWords): LetterContent => {
  const { language, organisation, batch, problems, more } = data;
  const own = words.notice;
  const count = problems.length + more;
  const { total } = batch;
  const date = dateInWords(batch.createdAt, language, organisation.timeZone);
  const met = new Set(problems.map(({ reason }) => troubleOf(reason)));
  return {
    language,
    subject: sayCounted(own.subject, { language, count, values: { count } }),
    organisation: oneLine(organisation.name),
    heading: sayCounted(own.heading, { language, count, values: { count } }),
    paragraphs: [sayCounted(own.text, { language, count: total, values: { count: total, date } })],
    list: {
      title: own.list,
      items: [...problems.map(lineOf), ...(more > 0 ? [say(own.more, { count: more })] : [])],
    },
    afterList: troubles.filter((trouble) => met.has(trouble)).map((one) => own.advice[one]),
    button: { label: own.button, url: data.panelUrl ?? '' },
    closing: [],
  };
};

/** Sample problems for previews. */
export const sampleNotice: Pick<NoticeData, 'batch' | 'problems' | 'more'> = {
  batch: { createdAt: new Date('2026-03-21T09:30:00Z'), total: 40 },
  problems: [
    { email: 'robin@exmaple.org', reason: '550 5.1.1 No such user here' },
    { email: 'sam@example.org', reason: '552 5.2.2 Mailbox full' },
    { email: 'kim@example.com', reason: '554 5.7.1 Message refused: looks like junk' },
  ],
  more: 0,
};

export const noticeLetter: LetterKindOf<NoticeData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    ...sampleNotice,
    panelUrl: 'https://members.harbour.example/admin/plugins/member-invites/pending',
  }),
};
