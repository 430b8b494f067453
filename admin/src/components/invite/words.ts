import type { BatchWording } from '../../../../shared/contracts/batches';
import type { TextId } from '../../translations/load';

/** The maximum length of each text of a letter, in the order of the page. */
export const lengths = {
  subject: 200,
  heading: 200,
  text: 5000,
  message: 5000,
  buttonText: 80,
} as const satisfies Record<keyof BatchWording, number>;

export type WordName = keyof typeof lengths;

export const wordLabels = {
  subject: 'invite.letter.subject',
  heading: 'invite.letter.heading',
  text: 'invite.letter.text',
  message: 'invite.letter.message',
  buttonText: 'invite.letter.button',
} as const satisfies Record<WordName, TextId>;

/** The texts as they were typed. */
export type Words = Record<WordName, string>;

/** The names of the texts, in the order of the page. */
export const wordNames = Object.keys(lengths) as WordName[];

export const noWords: Words = { subject: '', heading: '', text: '', message: '', buttonText: '' };

/** Makes the wording as it is sent. */
export const written = (words: Words): BatchWording =>
  Object.fromEntries(
    wordNames.map((name) => [name, words[name].trim() || null]),
  ) as unknown as BatchWording;

/** Lists the texts that the main wording has and this one lacks: its readers would miss them. */
export const missingIn = (words: Words, main: Words): WordName[] =>
  wordNames.filter((name) => main[name].trim() !== '' && words[name].trim() === '');

/** Tells whether a wording has any text. */
export const hasWords = (words: Words): boolean =>
  wordNames.some((name) => words[name].trim() !== '');
