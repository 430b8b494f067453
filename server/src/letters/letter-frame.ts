import type { Language } from '../../../shared/contracts/languages';
import type { Settings } from '../../../shared/contracts/settings';
import type { LetterWords } from '../words';
import type { LetterContent } from './letter-content';

/** The data that every letter has. */
export interface Frame {
  /** The language of the whole letter. */
  language: Language;
  /** The organisation as in the settings; any part may be empty. Dates are given in its `timeZone`. */
  organisation: Settings['organisation'];
}

export interface Reader {
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/** A kind of letter: how it is written, and sample data with everything in it that it can say. */
export interface LetterKindOf<Data extends Frame> {
  contentOf: (data: Data, words: LetterWords) => LetterContent;
  sample: (frame: Frame) => Data;
}

export const sampleReader = { email: 'alex@example.org', firstName: 'Alex', lastName: 'Morgan' };

export const sampleLink = 'https://members.harbour.example/api/member-invites/join/sample';

const sampleOrganisation: Omit<Frame['organisation'], 'language'> = {
  name: 'Harbour Rowing Club',
  timeZone: 'Europe/Amsterdam',
  logoUrl: '',
  colour: '',
  fromName: '',
  replyTo: 'office@harbour.example',
  supportAddress: 'help@harbour.example',
  privacyUrl: 'https://harbour.example/privacy',
  forgotPasswordUrl: 'https://app.harbour.example/forgot-password',
  noticesTo: [],
};

export const sampleFrame = (language: Language): Frame => ({
  language,
  organisation: { ...sampleOrganisation, language },
});
