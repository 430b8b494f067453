import { say, type LetterWords } from '../../words';
import type { LetterContent } from './letter-content';
import { sampleReader, type Frame, type LetterKindOf, type Reader } from './letter-frame';
import { oneLine } from './plain-text';
import { greeting, signOff } from './sign-off';

/** Tells somebody that their account has another user name, since theirs was somebody else's address. */
export interface RenamedData extends Frame {
  /** The owner of the account, by whose address it still signs in. */
  member: Reader;
  /** User names. */
  before: string;
  after: string;
}

const contentOf = (data: RenamedData, words: LetterWords): LetterContent => {
  const { language, organisation, member } = data;
  const own = words.renamed;
  const name = oneLine(organisation.name);
  const shown = { organisation: name || words.unnamed };
  const names = { before: oneLine(data.before), after: oneLine(data.after) };
  return {
    language,
    subject: say(own.subject, shown),
    organisation: name,
    heading: own.heading,
    greeting: greeting(member, words),
    paragraphs: [
      say(own.text, { ...shown, ...names }),
      say(own.signIn, { email: oneLine(member.email) }),
    ],
    ...signOff(organisation, words),
  };
};

export const renamedLetter: LetterKindOf<RenamedData> = {
  contentOf,
  sample: (frame) => ({
    ...frame,
    member: sampleReader,
    before: 'robin@example.org',
    after: sampleReader.email,
  }),
};
