import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createIntl } from 'react-intl';
import { logWords, wordReason } from '../../server/src/log-words';
import { loadTexts } from '../../admin/src/translations/load';
import { addressFaultMessages, type AddressFault } from '../../shared/addresses';
import { builtInLanguages as languages } from '../../server/src/words/book';
import type { Language } from '../../shared/contracts/languages';
import { noteShapes, type Note, type NoteId } from '../../shared/contracts/notes';
import {
  actionOutcomes,
  letterKinds,
  letterStates,
  lineOutcomes,
} from '../../shared/contracts/states';
import { note, wordNotes, type SayText } from '../../shared/notes';
import { messageArguments } from './translations/message-arguments';

const root = path.join(__dirname, '../..');
const ids = Object.keys(noteShapes) as NoteId[];

const samples = {
  text: 'Gym',
  number: 3,
  list: ['Gym'],
  columns: ['firstName', 'Spitzname'],
  attributes: ['lastName', 'paymentMethod'],
  fault: 'missing_at',
  letter_kind: 'reminder',
};

/** Makes a note with all of its values. */
const sampleOf = (id: NoteId): Note => {
  const values = Object.entries(noteShapes[id] as Record<string, keyof typeof samples>);
  return {
    id,
    values: Object.fromEntries(values.map(([name, kind]) => [name, samples[kind]])),
  } as Note;
};

const faults = Object.keys(addressFaultMessages) as AddressFault[];

const everyNote: Note[] = [
  ...ids.map(sampleOf),
  ...faults.map((fault) => note('address_wrong', { fault })),
  ...letterKinds.map((kind) => note('letter', { kind })),
];

const panelSay = async (language: Language): Promise<SayText> => {
  const intl = createIntl({ locale: language, messages: await loadTexts(language) });
  return (id, values) => intl.formatMessage({ id: `member-invites.${id}` }, values);
};

describe.each(languages)('in %s', (language) => {
  it.each(ids)('the text of a note has exactly its values: %s', async (id) => {
    const texts = await loadTexts(language);
    const wanted = Object.keys(noteShapes[id]).map((name) => `argument ${name}`);
    expect(messageArguments(texts[`member-invites.note.${id}`]!)).toEqual(wanted.sort());
  });

  it('the panel and the server say the same of every note', async () => {
    const say = await panelSay(language);
    const { notes } = logWords(language);
    for (const one of everyNote) {
      expect(notes([one])).toBe(wordNotes([one], say));
      expect(notes([one])).not.toMatch(/[{}]|undefined|^$/);
    }
  });
});

it('has no text for a note that is never written', async () => {
  const texts = Object.keys(await loadTexts('en')).filter((id) => /\.note\./.test(id));
  expect(texts.sort()).toEqual(ids.map((id) => `member-invites.note.${id}`).sort());
});

it('leaves no English in another language', () => {
  const wordsIn = (language: Language) => {
    const { headings, outcome, delivery, notes } = logWords(language);
    return [
      ...headings,
      ...[...lineOutcomes, ...actionOutcomes].map(outcome),
      ...letterStates.map(delivery),
      ...everyNote.map((one) => notes([one])),
    ];
  };
  const english = wordsIn('en');
  const isSentence = (words: string) => words.match(/\p{L}+/gu)!.length > 2;
  for (const language of languages.filter((one) => one !== 'en')) {
    const same = wordsIn(language).filter((words, at) => words === english[at]);
    expect(same.filter(isSentence)).toEqual([]);
  }
});

it('names columns and letters as their reader calls them, and leaves what is data', () => {
  const { notes } = logWords('de');
  expect(
    notes([
      note('not_taken_over', { columns: ['firstName', 'nick name'] }),
      note('kept_as_it_was', { columns: ['lastName', 'paymentMethod'] }),
      note('letter', { kind: 'reminder' }),
    ]),
  ).toBe(
    'Nicht übernommen, weil der Wert nicht passt: Vorname, nick name. Unverändert in der Mitgliederliste: Nachname, Payment method. Erinnerung',
  );
});

it('says nothing where nothing is noted, nor of a note that a newer release has stored', () => {
  const { notes } = logWords('en');
  const unknown = { id: 'of_next_year', values: { a: 'b' } } as unknown as Note;
  expect([notes(null), notes([]), notes([unknown])]).toEqual(['', '', '']);
});

it('tells the organisation in its language, with what the mail server said behind it', () => {
  const words = logWords('de');
  const of = (why: Parameters<typeof wordReason>[1]) => wordReason(words, why);
  expect(of({ notes: [note('no_provider')], reason: null })).toBe(
    'In Strapi ist kein E-Mail-Anbieter eingerichtet.',
  );
  expect(of({ notes: [note('layout_failed', { letter: 'welcome' })], reason: 'No luck' })).toMatch(
    /letters\.welcome.* ist fehlgeschlagen\. No luck$/,
  );
  expect(of({ notes: null, reason: '550 No such mailbox' })).toBe('550 No such mailbox');
});

it('is put into words and never read back from them', () => {
  for (const file of ['shared/notes.ts', 'admin/src/hooks/useNotes.ts']) {
    const source = fs.readFileSync(path.join(root, file), 'utf8');
    expect(source).not.toMatch(/RegExp|\.exec\(|\.match\(|\.matchAll\(|\.split\(/);
  }
});

it('has the server’s texts as the panel’s translations have them', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/build-log-texts.mjs', '--check'], {
      cwd: root,
      stdio: 'pipe',
    });
  expect(check).not.toThrow();
}, 60_000);
