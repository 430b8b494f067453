import { troubleOf, troubles } from '../domain/delivery-trouble';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import type { NoticeData } from './letter-data';
import { oneLine } from './plain-text';
import { letterWords } from './words';

/** To the organisation: which letters of a batch did not arrive, in one mail and not one an address. */
export function noticeLetter(data: NoticeData): LetterContent {
  const { language, organisation, batch, problems, more } = data;
  const words = letterWords[language].notice;
  const count = problems.length + more;
  const date = dateInWords(batch.createdAt, language, organisation.timeZone);
  const met = new Set(problems.map(({ reason }) => troubleOf(reason)));
  return {
    language,
    subject: words.subject(count),
    organisation: oneLine(organisation.name),
    heading: words.heading(count),
    paragraphs: [words.text({ total: batch.total, date })],
    list: {
      title: words.list,
      items: [
        ...problems.map(({ email, reason }) =>
          [email, oneLine(reason, 300)].filter((part) => part !== '').join(': '),
        ),
        ...(more > 0 ? [words.more(more)] : []),
      ],
    },
    afterList: troubles.filter((trouble) => met.has(trouble)).map((one) => words.advice[one]),
    button: { label: words.button, url: data.panelUrl ?? '' },
    closing: [],
  };
}
