import { say, type LetterWords } from '../words';
import { dateInWords } from './dates';
import type { LetterContent } from './letter-content';
import { sampleReader, type Frame, type LetterKindOf, type Reader } from './letter-frame';
import { oneLine } from './plain-text';
import { fullNameOf } from './reader-names';

/** The letter that notifies the organisation that the owner of an expired link asks for a new one. */
export interface RenewalNoticeData extends Frame {
  member: Reader;
  program: { name: string } | null;
  /** When the invitation ended. */
  expiredAt: Date;
  panelUrl: string | null;
}

const contentOf = (data: RenewalNoticeData, words: LetterWords): LetterContent => {
  const { language, organisation, member, expiredAt } = data;
  const own = words.renewal;
  const name = fullNameOf(member);
  const email = oneLine(member.email);
  const program = oneLine(data.program?.name ?? '');
  const told = {
    person: name === '' ? email : `${name} (${email})`,
    date: dateInWords(expiredAt, language, organisation.timeZone),
  };
  return {
    language,
    subject: say(own.subject, { person: name || email }),
    organisation: oneLine(organisation.name),
    heading: own.heading,
    paragraphs: [
      program === '' ? say(own.text, told) : say(own.textWithProgram, { ...told, program }),
      own.whatToDo,
    ],
    button: { label: own.button, url: data.panelUrl ?? '' },
    closing: [],
  };
};

export const renewalNotice: LetterKindOf<RenewalNoticeData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    program: { name: 'Evening rowing' },
    expiredAt: new Date('2026-03-28T22:53:00Z'),
    panelUrl: 'https://members.harbour.example/admin/plugins/member-invites',
  }),
};
