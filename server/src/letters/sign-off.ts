import type { Settings } from '../../../shared/contracts/settings';
import type { LetterContent } from './letter-content';
import type { LetterWords } from './words';

type Organisation = Pick<Settings['organisation'], 'supportAddress' | 'privacyUrl'>;

/** The last lines, with the names that are known. */
export function signature(words: LetterWords, ...names: string[]): string {
  const signed = names.filter((name) => name !== '');
  return signed.length === 0 ? words.kindRegards : `${words.kindRegards},\n${signed.join('\n')}`;
}

/** Whom to ask, where the organisation says so. */
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
