import type { Settings } from '../../../../shared/contracts/settings';
import type { LetterContent } from './letter-content';
import type { Reader } from './letter-frame';
import { say, type LetterWords } from '../../words';
import { oneLine } from './plain-text';
import { firstNameOf } from './reader-names';

type Organisation = Pick<Settings['organisation'], 'name' | 'supportAddress' | 'privacyUrl'>;

export function greeting(reader: Reader, words: LetterWords): string {
  const name = firstNameOf(reader);
  return name === '' ? words.helloUnnamed : say(words.hello, { name });
}

/** Writes the last lines, with the names that are known. */
function signature(words: LetterWords, ...names: string[]): string {
  const signed = names.filter((name) => name !== '');
  return signed.length === 0 ? words.kindRegards : `${words.kindRegards},\n${signed.join('\n')}`;
}

/**
 * Ends a letter to a person: it is signed by the inviter, if there is one, and by the organisation, and says
 * where readers can ask for help and what becomes of their data, if the organisation has set that.
 */
export function signOff(
  { name, supportAddress, privacyUrl }: Organisation,
  words: LetterWords,
  inviter = '',
): Pick<LetterContent, 'closing' | 'support' | 'privacy'> {
  return {
    closing: [signature(words, inviter, oneLine(name))],
    ...(supportAddress.trim() === ''
      ? {}
      : { support: { label: words.askUs, address: supportAddress } }),
    ...(privacyUrl.trim() === '' ? {} : { privacy: { label: words.privacy, url: privacyUrl } }),
  };
}
