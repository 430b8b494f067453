import { troubleOf, troubles } from '../domain/delivery-trouble';
import { say, sayCounted, type LetterWords } from '../words';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { Frame, LetterKindOf } from './letter-frame';
import { oneLine } from './plain-text';

/** To the organisation: letters of one batch that could not be delivered. */
export interface NoticeData extends Frame {
  batch: { createdAt: Date; total: number };
  /** `reason` is what the far end answered: text, whatever it holds. */
  problems: { email: string; reason: string }[];
  /** How many more there are than listed. */
  more: number;
  /** Page of the panel that lists them; null where the panel has no address. */
  panelUrl: string | null;
}

const lineOf = ({ email, reason }: NoticeData['problems'][number]): string =>
  [email, oneLine(reason, 300)].filter((part) => part !== '').join(': ');

/** Which letters of a batch did not arrive, in one mail and not one an address. */
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

/** For samples and previews: what such a letter could be about. */
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
