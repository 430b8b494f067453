import { note } from '../../../shared/notes';
import { waitAtMost } from '../wait-at-most';
import { builtInBook, type Book, type LetterWords } from '../words';
import { LayoutError, LayoutFault } from './layout-error';
import type { LetterContent, RenderedLetter } from './letter-content';
import type { LetterData, LetterLayouts, LetterToWrite } from './letter-data';
import { letterKinds } from './letter-kinds';
import { maxSubjectLength } from './letter-view';
import { oneLine, withoutControls } from './plain-text';
import { renderLetter } from './render';

type ContentOf = (data: unknown, words: LetterWords) => LetterContent;

/** A layout that never answers must not hold up the letters behind it. */
const longestLayoutMs = 10_000;

/** Writes a letter in the plugin's own layout. */
export const standardLetter = (
  { name, data }: LetterToWrite,
  book: Book = builtInBook,
): RenderedLetter => {
  const contentOf = letterKinds[name].contentOf as ContentOf;
  return renderLetter(contentOf(data, book.wordsIn(data.language).letters));
};

/**
 * Writes a letter as it will be sent: in the site's own layout of that name, else in the plugin's.
 * @throws LayoutError if the site's layout throws, or answers something that is no letter
 */
export const writeLetter = async (
  letter: LetterToWrite,
  layouts: LetterLayouts = {},
  book: Book = builtInBook,
): Promise<RenderedLetter> => {
  const { name, data } = letter;
  const layout = layouts[name] as ((data: unknown) => unknown) | undefined;
  const standard = () => standardLetter(letter, book);
  if (!layout) return standard();
  try {
    const answering = Promise.resolve(layout({ ...data, standard })).then((answer) => ({ answer }));
    const answered = await waitAtMost(longestLayoutMs, answering);
    if (!answered) throw silent();
    return judgeOwnLetter(answered.answer, data);
  } catch (error) {
    throw new LayoutError(name, error);
  }
};

const silent = (): LayoutFault =>
  new LayoutFault('it did not answer within ten seconds', (letter) =>
    note('layout_silent', { letter }),
  );

const withoutLink = (part: 'text' | 'html'): LayoutFault =>
  new LayoutFault(`its ${part} does not hold \`data.link\``, (letter) =>
    note('layout_without_link', { letter, part }),
  );

const withoutText = (part: keyof RenderedLetter): LayoutFault =>
  new LayoutFault(
    `it must answer { subject, html, text }, and its ${part} is not a text`,
    (letter) => note('layout_without_text', { letter, part }),
  );

/** @throws LayoutFault that says what the letter lacks */
function judgeOwnLetter(answer: unknown, data: LetterToWrite['data']): RenderedLetter {
  const { subject, html, text } = (answer ?? {}) as Partial<Record<keyof RenderedLetter, unknown>>;
  const letter = {
    subject: oneLine(textIn('subject', subject), maxSubjectLength),
    html: textIn('html', html),
    text: withoutControls(textIn('text', text)),
  };
  if (!('link' in data)) return letter;
  if (!holdsLink(letter.text, data)) throw withoutLink('text');
  if (!holdsLink(unescaped(letter.html), data)) throw withoutLink('html');
  return letter;
}

function textIn(part: keyof RenderedLetter, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw withoutText(part);
}

/** Looks for the needed link apart from the link that declines, which begins in the same way. */
const holdsLink = (part: string, { link, declineLink }: LetterData['invitation']): boolean =>
  part.replaceAll(declineLink, '').includes(link);

/** Decodes the entities that an address can hold. */
const unescaped = (html: string): string =>
  html.replace(/&(?:amp|#38|#x26);/giu, '&').replace(/&(?:#39|#x27|apos);/giu, "'");
