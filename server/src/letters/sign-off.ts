import type { Settings } from '../../../shared/contracts/settings';
import type { LetterContent } from './letter-content';
import type { Reader } from './letter-frame';
import { say, type LetterWords } from '../words';
import { firstNameOf } from './reader-names';

type Organisation = Pick<Settings['organisation'], 'supportAddress' | 'privacyUrl'>;

export function greeting(reader: Reader, words: LetterWords): string {
  const name = firstNameOf(reader);
  return name === '' ? words.helloUnnamed : say(words.hello, { name });
}

/** Writes the last lines, with the names that are known. */
export function signature(words: LetterWords, ...names: string[]): string {
  const signed = names.filter((name) => name !== '');
  return signed.length === 0 ? words.kindRegards : `${words.kindRegards},\n${signed.join('\n')}`;
}

/** Says where readers can ask for help, if the organisation has set an address. */
export function supportLine(
  { supportAddress }: Organisation,
  words: LetterWords,
): Pick<LetterContent, 'support'> {
  return supportAddress.trim() === ''
    ? {}
    : { support: { label: words.askUs, address: supportAddress } };
}

export function privacyLine(
  { privacyUrl }: Organisation,
  words: LetterWords,
): Pick<LetterContent, 'privacy'> {
  return privacyUrl.trim() === '' ? {} : { privacy: { label: words.privacy, url: privacyUrl } };
}
