import { say, type LetterWords } from '../../words';
import type { LetterContent } from './letter-content';
import { sampleReader, type Frame, type LetterKindOf, type Reader } from './letter-frame';
import { oneLine } from './plain-text';
import { fullNameOf } from './reader-names';

/** The letter that notifies the organisation of accounts that had a new member's address as user name. */
export interface RenameNoticeData extends Frame {
  /** The new member. */
  member: Reader;
  /** The accounts by their own address, with their user names. */
  accounts: { account: string; before: string; after: string }[];
}

const lineOf = ({ account, before, after }: RenameNoticeData['accounts'][number]): string =>
  `${oneLine(account)}: ${oneLine(before)} → ${oneLine(after)}`;

const contentOf = (data: RenameNoticeData, words: LetterWords): LetterContent => {
  const { language, organisation, member, accounts } = data;
  const own = words.renaming;
  const name = fullNameOf(member);
  const email = oneLine(member.email);
  const person = name === '' ? email : `${name} (${email})`;
  return {
    language,
    subject: say(own.subject, { person: name || email }),
    organisation: oneLine(organisation.name),
    heading: own.heading,
    paragraphs: [say(own.text, { person })],
    list: { title: own.list, items: accounts.map(lineOf) },
    afterList: [own.whatToDo],
    closing: [],
  };
};

export const renameNotice: LetterKindOf<RenameNoticeData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    accounts: [
      { account: 'robin@example.org', before: sampleReader.email, after: 'robin@example.org' },
    ],
  }),
};
