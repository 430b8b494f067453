import {
  contentOf,
  faultsOf,
  noValues,
  type InviteValues,
} from '../../../admin/src/components/invite/request';
import { noWords } from '../../../admin/src/components/invite/words';
import { requestIds } from '../../../admin/src/request-id';
import { newRequestId } from '../../../admin/src/request-id';
import texts from '../../../admin/src/translations/en.json';
import { addressFaultMessages } from '../../../shared/addresses';

const now = new Date('2030-01-01T12:00:00.000Z');
const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

it('sends no words and no lifetime where nobody is mailed', () => {
  const values: InviteValues = { ...noValues, when: 'later', validDays: '30', subject: 'Hello' };
  expect(contentOf({ addresses: 'a@x.org' }, values)).toEqual({
    addresses: 'a@x.org',
    source: 'paste',
    program: null,
    send: false,
    onInvalid: 'reject',
  });
});

it('takes empty and blank fields for the usual words', () => {
  const content = contentOf(
    { selection: { ids: ['m1'] } },
    { ...noValues, subject: '  ', message: ' Hi ' },
  );
  expect(content).toMatchObject({
    selection: { ids: ['m1'] },
    source: 'selection',
    subject: null,
    buttonText: null,
    message: 'Hi',
    validDays: null,
  });
});

it('sends the words in a further language whole, and none for a language without any', () => {
  const values: InviteValues = {
    ...noValues,
    heading: ' Ahoy ',
    language: 'en',
    translations: { fr: { ...noWords, text: ' Montez ' }, de: { ...noWords, subject: '  ' } },
  };
  const nothing = { subject: null, heading: null, text: null, message: null, buttonText: null };
  expect(contentOf({ selection: { ids: ['m1'] } }, values)).toMatchObject({
    heading: 'Ahoy',
    language: 'en',
    translations: { fr: { ...nothing, text: 'Montez' } },
  });
  expect(contentOf({ selection: { ids: ['m1'] } }, noValues)).toMatchObject({ translations: null });
});

it.each<[string, Partial<InviteValues>, object]>([
  ['nothing chosen', {}, {}],
  ['no number of days', { validDays: 'x' }, { validDays: 'invite.fault.days' }],
  ['too many days', { validDays: '91' }, { validDays: 'invite.fault.days' }],
  ['half a day', { validDays: '1.5' }, { validDays: 'invite.fault.days' }],
  ['the longest subject', { subject: 'x'.repeat(200) }, {}],
  ['too long a subject', { subject: 'x'.repeat(201) }, { subject: 'invite.fault.length' }],
  ['too long a button', { buttonText: 'x'.repeat(81) }, { buttonText: 'invite.fault.length' }],
  ['too long a message', { message: 'x'.repeat(5001) }, { message: 'invite.fault.length' }],
  ['too long a heading', { heading: 'x'.repeat(201) }, { heading: 'invite.fault.length' }],
  ['too long a text', { text: 'x'.repeat(5001) }, { text: 'invite.fault.length' }],
  [
    'too long a text in a further language',
    { translations: { nl: { ...noWords, text: 'x'.repeat(5001) } } },
    { 'translations.nl.text': 'invite.fault.length' },
  ],
  ['no moment', { when: 'at' }, { sendAt: 'invite.fault.send_at_missing' }],
  ['a past moment', { when: 'at', sendAt: now }, { sendAt: 'invite.fault.send_at_past' }],
  ['a moment too far off', { when: 'at', sendAt: later(400) }, { sendAt: 'invite.fault.send_at' }],
])('judges %s', (_case, values, faults) => {
  const at = values.sendAt === now ? now : new Date();
  const found = faultsOf({ ...noValues, ...values }, at).map(({ name, text }) => [name, text]);
  expect(Object.fromEntries(found)).toEqual(faults);
});

it('takes a moment of the coming year', () => {
  expect(faultsOf({ ...noValues, when: 'at', sendAt: later(1) }, new Date())).toEqual([]);
});

it('gives the same content the same id and another content another one', () => {
  const idOf = requestIds();
  const content = contentOf({ addresses: 'a@x.org' }, noValues);
  const first = idOf(content);
  expect(idOf({ ...content })).toBe(first);
  expect(idOf({ ...content, subject: 'Hello' })).not.toBe(first);
});

it('makes ids where the browser hides randomUUID, as on sites without https', () => {
  const { crypto } = globalThis;
  const insecure = { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) };
  Object.defineProperty(globalThis, 'crypto', { value: insecure, configurable: true });
  try {
    const ids = new Set(Array.from({ length: 50 }, newRequestId));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});

it('words every fault of an address as the server does', () => {
  const worded = Object.entries(addressFaultMessages).map(([fault, message]) => [
    `fault.${fault}`,
    message,
  ]);
  expect(texts).toMatchObject(Object.fromEntries(worded));
});
