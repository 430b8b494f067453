import type { BatchTranslations, CreateBatchRequest } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { Language } from '../../../../shared/contracts/languages';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { createBatchSchema } from '../../../../shared/schemas/batch';
import type { TextId } from '../../translations/load';
import { faultsBySchema, oneEach, type Fault, type FormFields } from '../form/faults';
import { hasWords, lengths, noWords, wordNames, written, type WordName, type Words } from './words';

/** The ways of sending: at once, not at all (only onto the roster), or at a chosen time. */
export type When = 'now' | 'later' | 'at';

export interface InviteValues extends Words {
  program: string | null;
  /** The typed number of days; empty: as in the program or the settings. */
  validDays: string;
  when: When;
  sendAt: Date | null;
  /** The chosen language; null: each reader's own, or the site's if that is not known. */
  language: Language | null;
  /** The words in further languages. */
  translations: Partial<Record<Language, Words>>;
}

export const noValues: InviteValues = {
  program: null,
  validDays: '',
  when: 'now',
  sendAt: null,
  language: null,
  ...noWords,
  translations: {},
};

export type People = { addresses: string } | { selection: Selection<MemberFilter> };

/** A submission without the id that tells it from others. */
export type InviteContent = Omit<CreateBatchRequest, 'requestId'>;

const translationsOf = ({ translations }: InviteValues): BatchTranslations | null => {
  const theirs = Object.entries(translations).flatMap(([language, words]) =>
    words && hasWords(words) ? [[language, written(words)] as const] : [],
  );
  return theirs.length > 0 ? Object.fromEntries(theirs) : null;
};

const wordingOf = (values: InviteValues) => ({
  validDays: values.validDays.trim() === '' ? null : Number(values.validDays),
  language: values.language,
  ...written(values),
  translations: translationsOf(values),
});

/** Makes the request without the people. If nobody is mailed, there is no letter and no validity. */
export const optionsOf = (values: InviteValues) => ({
  program: values.program,
  send: values.when !== 'later',
  ...(values.when === 'later' ? {} : wordingOf(values)),
  ...(values.when === 'at' && values.sendAt ? { sendAt: values.sendAt.toISOString() } : {}),
});

/** Makes the whole request without its id. */
export const contentOf = (people: People, values: InviteValues): InviteContent => ({
  ...('addresses' in people
    ? { addresses: people.addresses, source: 'paste' }
    : { selection: people.selection, source: 'selection' }),
  ...optionsOf(values),
  onInvalid: 'reject',
});

/** Makes the request for the letter as one of the people would get it. */
export const letterOf = (
  values: InviteValues,
  member: WriteLetterRequest['member'],
): WriteLetterRequest => ({
  kind: 'invitation',
  program: values.program,
  ...wordingOf(values),
  ...(member ? { member } : {}),
});

type TranslatedName = `translations.${Language}.${WordName}`;

export const translatedName = (language: Language, name: WordName): TranslatedName =>
  `translations.${language}.${name}`;

const fieldNames = ['sendAt', 'program', 'validDays', ...wordNames, 'language'] as const;

/** A field of the form, by the name it has in the request. */
export type FieldName = (typeof fieldNames)[number] | TranslatedName;

const isTranslated = (name: string): name is TranslatedName => {
  const [first, language, word, ...more] = name.split('.');
  const isWord = (wordNames as readonly (string | undefined)[]).includes(word);
  return first === 'translations' && Boolean(language) && isWord && more.length === 0;
};

/** Answers the further language that a field belongs to. */
export const languageOfField = (name: FieldName): Language | null =>
  name.startsWith('translations.') ? (name.split('.')[1] as Language) : null;

/** Tells the fields that stand in the tabs of the letter's languages. */
export const isFieldOfLetter = (name: FieldName): boolean =>
  name === 'language' || (name.split('.').at(-1) ?? '') in lengths;

const texts = {
  sendAt: 'invite.fault.send_at',
  program: 'refusal.program_unknown',
  validDays: 'invite.fault.days',
  language: 'invite.fault.language',
} as const satisfies Partial<Record<FieldName, TextId>>;

export const inviteFields: FormFields<FieldName> = {
  names: fieldNames,
  nameAt: (path) => {
    const name = path.join('.');
    return fieldNames.find((one) => one === name) ?? (isTranslated(name) ? name : undefined);
  },
  textOf: (name) => (name in texts ? texts[name as keyof typeof texts] : 'invite.fault.length'),
};

const faultOfMoment = ({ when, sendAt }: InviteValues, now: Date): Fault<FieldName>[] => {
  if (when !== 'at') return [];
  if (!sendAt) return [{ name: 'sendAt', text: 'invite.fault.send_at_missing', isMissing: true }];
  return sendAt <= now ? [{ name: 'sendAt', text: 'invite.fault.send_at_past' }] : [];
};

/** Finds the faults that the server would refuse, and a time that is missing or past. */
export const faultsOf = (values: InviteValues, now: Date): Fault<FieldName>[] => {
  // Another part judges the addresses; a valid one replaces them here.
  const request = { ...optionsOf(values), addresses: '', source: 'paste', requestId: 'not sent' };
  const schema = createBatchSchema(Object.keys(values.translations));
  return oneEach(inviteFields, [
    ...faultOfMoment(values, now),
    ...faultsBySchema(schema, request, inviteFields),
  ]);
};
