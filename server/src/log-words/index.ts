import { spokenLanguage, type Language } from '../../../shared/contracts/languages';
import type { Note } from '../../../shared/contracts/notes';
import type { LetterState, LogOutcome } from '../../../shared/contracts/states';
import { wordNotes, type NoteTextId } from '../../../shared/notes';
import { logTexts } from './texts.generated';

const columns = [
  'log.line',
  'log.typed',
  'log.address',
  'log.outcome',
  'log.notes',
  'log.letter',
  'log.reason',
  'log.at',
] as const;

type TextId =
  NoteTextId | `outcome.${LogOutcome}` | `delivery.${LetterState}` | (typeof columns)[number];

const textsOf: Record<keyof typeof logTexts, Record<TextId, string>> = logTexts;

/** The languages of the panel. A language that a site adds has letters and pages, but no panel. */
const spoken = Object.keys(textsOf) as (keyof typeof logTexts)[];

export interface LogWords {
  /** Headings of the file of an output log, from the left. */
  headings: string[];
  outcome: (outcome: LogOutcome) => string;
  delivery: (state: LetterState) => string;
  notes: (notes: readonly Note[] | null | undefined) => string;
}

/**
 * Answers the panel's words for outcomes, letters and notes in the files that the server writes. They are
 * English for a language that the panel does not speak.
 */
export const logWords = (language: Language | null | undefined): LogWords => {
  const texts = textsOf[(spokenLanguage(language, spoken) ?? 'en') as keyof typeof logTexts];
  const say = (id: TextId, values: Record<string, string> = {}): string =>
    texts[id].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    headings: columns.map((id) => say(id)),
    outcome: (outcome) => say(`outcome.${outcome}`),
    delivery: (state) => say(`delivery.${state}`),
    notes: (notes) => wordNotes(notes, say),
  };
};

/** Joins our own notes about a letter and the words of the far end. */
export const wordReason = (
  words: LogWords,
  { notes, reason }: { notes?: readonly Note[] | null; reason?: string | null },
): string => [words.notes(notes), reason].filter(Boolean).join(' ');
