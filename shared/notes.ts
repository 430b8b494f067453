import type { AddressFault } from './addresses';
import { noteShapes, type Note, type NoteId, type NoteValues } from './contracts/notes';
import type { LetterKind } from './contracts/states';
import { humanise } from './field-labels';

/** The values of a note; notes without values take the id alone. */
type Values<Id extends NoteId> = object extends NoteValues[Id]
  ? [values?: NoteValues[Id]]
  : [values: NoteValues[Id]];

/** Makes a note as it is stored and answered, such as `note('same_as_line', { line: 3 })`. */
export const note = <Id extends NoteId>(id: Id, ...[values]: Values<Id>): Note =>
  ({ id, values: values ?? {} }) as Note;

/** The plugin's own targets for the columns of a file, with the panel's texts that name them. */
export const columnTextIds = {
  email: 'log.address',
  firstName: 'import.target.firstName',
  lastName: 'import.target.lastName',
  name: 'import.target.name',
  language: 'batches.language',
  program: 'import.target.program',
  tags: 'members.tags',
} as const;

/** The texts of the panel that put notes into words. */
export type NoteTextId =
  | `note.${NoteId}`
  | `fault.${AddressFault}`
  | `preview.kind.${LetterKind}`
  | (typeof columnTextIds)[keyof typeof columnTextIds];

/** Gives a text in the language of the reader, with its placeholders filled in. */
export type SayText = (id: NoteTextId, values?: Record<string, string>) => string;

const isOfPlugin = (name: string): name is keyof typeof columnTextIds =>
  Object.hasOwn(columnTextIds, name);

const wordValue = (kind: string, value: unknown, say: SayText): string => {
  if (kind === 'fault') return say(`fault.${value as AddressFault}`);
  if (kind === 'letter_kind') return say(`preview.kind.${value as LetterKind}`);
  if (!Array.isArray(value)) return String(value);
  const names = value as string[];
  if (kind === 'list') return names.join(', ');
  const other = (name: string): string => (kind === 'attributes' ? humanise(name) : name);
  return names
    .map((name) => (isOfPlugin(name) ? say(columnTextIds[name]) : other(name)))
    .join(', ');
};

const wordNote = ({ id, values }: Note, say: SayText): string => {
  const kinds: Record<string, string> = noteShapes[id];
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    wordValue(kinds[name] ?? 'text', value, say),
  ]);
  return say(`note.${id}`, Object.fromEntries(worded) as Record<string, string>);
};

/**
 * Tells the notes that we know: a newer release, on another node or before a downgrade, may have stored
 * others.
 */
const isKnown = ({ id }: Note): boolean => Object.hasOwn(noteShapes, id);

/** Puts notes into words, one sentence after the other; an empty text if there are none. */
export const wordNotes = (notes: readonly Note[] | null | undefined, say: SayText): string =>
  (notes ?? [])
    .filter(isKnown)
    .map((one) => wordNote(one, say))
    .join(' ');
