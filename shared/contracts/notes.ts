import type { AddressFault } from '../addresses';
import type { LetterKind } from './states';

/** The kinds of values that a note carries, which also say how a value is put into words. */
interface ValueTypes {
  text: string;
  number: number;
  list: readonly string[];
  /** Names of columns as in the file, or their targets if the file names none. */
  columns: readonly string[];
  /** Names of attributes of the member type. */
  attributes: readonly string[];
  fault: AddressFault;
  letter_kind: LetterKind;
}

/**
 * Every note of the plugin, by id, with the values it carries. A note stands beside a line of an output log,
 * an event of a history, a letter or an invitation that was left unchanged. Its text is made for each reader
 * in their language, by the panel's texts `note.…`.
 */
export const noteShapes = {
  same_as_line: { line: 'number' },
  address_wrong: { fault: 'fault' },
  program: { program: 'text' },
  programs: { programs: 'list' },
  program_not_given: { program: 'text' },
  tag: { tag: 'text' },
  tags: { tags: 'list' },
  program_not_known: { program: 'text' },
  language_not_known: { language: 'text' },
  not_taken_over: { columns: 'columns' },
  kept_as_it_was: { columns: 'attributes' },
  declined_for_good: {},
  mail_came_back: {},
  notifications_off: {},
  mailed_too_often: { limit: 'number' },
  past_the_count: { counted: 'number' },
  left_alone: {},
  person_erased: {},
  erased: {
    reference: 'text',
    at: 'text',
    actor: 'text',
    invitations: 'number',
    letters: 'number',
    entries: 'number',
    mentions: 'number',
    accounts: 'number',
  },
  account_kept: { accounts: 'number' },
  invited_by_other_line: {},
  invited_again: {},
  sent_again_already: {},
  member_deleted: {},
  address_changed: {},
  address_corrected: { before: 'text', after: 'text' },
  member_already: {},
  not_open: {},
  program_had: {},
  program_lacked: {},
  program_gone: {},
  tag_had: {},
  tag_lacked: {},
  tag_gone: {},
  never_invited: {},
  none_open: {},
  account_gone: {},
  account_blocked: {},
  account_unconfirmed: {},
  account_unproved: {},
  account_rival: {},
  name_freed: { account: 'text', before: 'text', after: 'text' },
  name_lost: { before: 'text', after: 'text' },
  age_confirmed: { years: 'number' },
  role_of_program: { program: 'text' },
  could_not_be_done: {},
  letter: { kind: 'letter_kind' },
  closed_before_sending: {},
  invitation_gone: {},
  invitation_not_open: {},
  member_not_mailed: {},
  letters_off: {},
  batch_gone: {},
  nothing_to_tell: {},
  no_provider: {},
  provider_silent: {},
  public_url_missing: {},
  link_unusable: {},
  layout_failed: { letter: 'text' },
  layout_silent: { letter: 'text' },
  layout_without_link: { letter: 'text', part: 'text' },
  layout_without_text: { letter: 'text', part: 'text' },
} as const satisfies Record<string, Record<string, keyof ValueTypes>>;

type Shapes = typeof noteShapes;

export type NoteId = keyof Shapes;

/** The values of each note: `NoteValues['same_as_line']` is `{ line: number }`. */
export type NoteValues = {
  [Id in NoteId]: { [Name in keyof Shapes[Id]]: ValueTypes[Shapes[Id][Name] & keyof ValueTypes] };
};

export type Note = { [Id in NoteId]: { id: Id; values: NoteValues[Id] } }[NoteId];
