/**
 * What the server writes beside a line of an output log, a skipped invitation or a dropped letter. It is
 * stored and answered in English; the panel reads it back by these patterns and says it in the admin's
 * language (`note.…` in its texts). What mail servers say is not among them and stays as it came.
 */
export const notes = {
  same_as_line: 'Same as line {line}.',
  program: 'Program: {program}.',
  tag: 'Tag: {tag}.',
  tags: 'Tags: {tags}.',
  program_not_known: 'There is no such program: {program}.',
  language_not_known: 'This language is not known: {language}.',
  not_taken_over: 'Not taken over, as the value does not fit: {columns}.',
  kept_as_it_was: 'Kept as it was on the roster: {columns}.',
  declined_for_good: 'Asked never to be invited again.',
  mail_came_back: 'Mail to this address came back.',
  notifications_off: 'E-mail notifications are switched off for this member.',
  invited_by_other_line: 'Is invited again by another line of this selection.',
  member_deleted: 'The member was deleted.',
  address_changed: 'The address of the member was changed.',
  member_already: 'Is a member already.',
  not_open: 'Is not open any more.',
  program_had: 'Has the program already.',
  program_lacked: 'Does not have the program.',
  tag_had: 'Has the tag already.',
  tag_lacked: 'Does not have the tag.',
  never_invited: 'Was never invited.',
  none_open: 'Has no open invitation.',
  account_gone: 'The account was deleted.',
  account_blocked: 'The account is blocked.',
  account_unconfirmed: 'The address of the account is not confirmed.',
  account_unproved:
    'Is on the roster already, and nobody has proved that the account is theirs: invite them instead.',
  account_rival: 'Another account is linked to the member with this address.',
  role_of_program: 'Several programs give a role; that of {program} was given.',
  program_gone: 'The program was deleted.',
  tag_gone: 'The tag was deleted.',
  could_not_be_done:
    'Could not be done: the database or the site refused it. The log of the site says why.',
  closed_before_sending: 'The invitation was closed before the letter left.',
  invitation_gone: 'The invitation is gone.',
  invitation_not_open: 'The invitation is not open any more.',
  member_not_mailed: 'The member is not to be mailed any more.',
  no_provider: 'No mail provider is configured in Strapi.',
  provider_silent: 'The mail provider did not answer.',
} as const;

export type NoteId = keyof typeof notes;

export interface Note {
  id: NoteId;
  values: Record<string, string>;
}

export const writeNote = (id: NoteId, values: Record<string, string | number> = {}): string =>
  notes[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const escape = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

const patternOf = (template: string): string =>
  escape(template).replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.+)`);

const patterns = (Object.keys(notes) as NoteId[]).map((id) => ({
  id,
  pattern: new RegExp(`^${patternOf(notes[id])}$`, 's'),
}));

const readOne = (text: string): Note | undefined => {
  for (const { id, pattern } of patterns) {
    const match = pattern.exec(text);
    if (match) return { id, values: { ...match.groups } };
  }
  return undefined;
};

/** Where a note may end: at full stops before a space, and at the end. */
const endsWithin = (text: string): number[] =>
  [...text.matchAll(/\.(?= |$)/g)].map(({ index }) => index + 1);

/** More notes are never written about one line, nor need they be looked for in what mail servers say. */
const mostNotes = 8;

const readFrom = (text: string, left: number): Note[] | undefined => {
  for (const end of left > 0 ? endsWithin(text) : []) {
    const note = readOne(text.slice(0, end));
    if (!note) continue;
    if (end === text.length) return [note];
    const others = readFrom(text.slice(end + 1), left - 1);
    if (others) return [note, ...others];
  }
  return undefined;
};

/**
 * The notes a text consists of, one behind the other. Undefined for any other text. A value with a full
 * stop in it is read whole where only that makes sense of the rest.
 */
export const readNotes = (text: string): Note[] | undefined => readFrom(text, mostNotes);
