/**
 * What the server writes beside a line of an output log, a skipped invitation or a dropped letter. It is
 * stored and answered in English; the panel reads it back by these patterns and says it in the admin's
 * language (`note.…` in its texts). What mail servers say is not among them and stays as it came.
 */
export const notes = {
  same_as_line: 'Same as line {line}.',
  program: 'Program: {program}.',
  declined_for_good: 'Asked never to be invited again.',
  mail_came_back: 'Mail to this address came back.',
  notifications_off: 'E-mail notifications are switched off for this member.',
  invited_by_other_line: 'Is invited again by another line of this selection.',
  member_deleted: 'The member was deleted.',
  member_already: 'Is a member already.',
  not_open: 'Is not open any more.',
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

/** The notes a text consists of: one, and perhaps the program behind it. Undefined for any other text. */
export const readNotes = (text: string): Note[] | undefined => {
  const whole = readOne(text);
  if (whole) return [whole];
  const at = text.indexOf(' Program: ');
  const [first, second] = [readOne(text.slice(0, at)), readOne(text.slice(at + 1))];
  return at > 0 && first && second ? [first, second] : undefined;
};
