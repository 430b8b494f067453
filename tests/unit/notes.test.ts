import en from '../../admin/src/translations/en.json';
import { notes, readNotes, writeNote, type NoteId } from '../../shared/notes';

const ids = Object.keys(notes) as NoteId[];

it.each(ids)('reads back what was written: %s', (id) => {
  const names = [...notes[id].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const values = Object.fromEntries(names.map((name) => [name, 'Club. Pass 3']));
  expect(readNotes(writeNote(id, values))).toEqual([{ id, values }]);
});

it('reads a program behind another note', () => {
  const text = `${notes.member_already} ${writeNote('program', { program: 'Gym' })}`;
  expect(readNotes(text)).toEqual([
    { id: 'member_already', values: {} },
    { id: 'program', values: { program: 'Gym' } },
  ]);
});

it('reads several, whatever is in them', () => {
  const all: [NoteId, Record<string, string>][] = [
    ['mail_came_back', {}],
    ['program', { program: 'Gym. Pool' }],
    ['tags', { tags: 'a, b.' }],
    ['language_not_known', { language: 'x' }],
  ];
  const text = all.map(([id, values]) => writeNote(id, values)).join(' ');
  expect(readNotes(text)).toEqual(all.map(([id, values]) => ({ id, values })));
});

it.each(['550 no such user', '', 'Program', 'Other words. Program: Gym.'])(
  'leaves any other text as it is: %j',
  (text) => {
    expect(readNotes(text)).toBeUndefined();
  },
);

it('is worded in the panel as the server words it', () => {
  for (const id of ids) expect(en[`note.${id}`]).toBe(notes[id]);
});
