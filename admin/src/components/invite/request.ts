import type { BatchTranslations, CreateBatchRequest } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { Language } from '../../../../shared/contracts/languages';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { createBatchSchema } from '../../../../shared/schemas/batch';
import type { TextId } from '../../translations/load';
import { faultsBySchema, oneEach, type Fault, type FormFields } from '../form/faults';
import { hasWords, lengths, noWords, wordNames, written, type WordName, type Words } from './words';

/** Send at once; onto the roster and mail nobody; send at a chosen moment. */
export type When = 'now' | 'later' | 'at';

export interface InviteValues extends Words {
  program: string | null;
  /** As typed; empty: as the program or the settings say. */
  validDays: string;
  when: When;
  sendAt: Date | null;
  /** Null: each reader's own, and the site's for those whose own is not known. */
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

/** Everything of a submission but the id that tells it from others. */
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

/** The request but for the people. Where nobody is mailed there is no letter and no lifetime. */
export const optionsOf = (values: InviteValues) => ({
  program: values.program,
  send: values.when !== 'later',
  ...(values.when === 'later' ? {} : wordingOf(values)),
  ...(values.when === 'at' && values.sendAt ? { sendAt: values.sendAt.toISOString() } : {}),
});

/** The whole request but for its id. */
export const contentOf = (people: People, values: InviteValues): InviteContent => ({
  ...('addresses' in people
    ? { addresses: people.addresses, source: 'paste' }
    : { selection: people.selection, source: 'selection' }),
  ...optionsOf(values),
  onInvalid: 'reject',
});

/** The letter as one of the people would get it. */
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

/** The further language that a field is written in. */
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

/** Finds what the server would refuse, and a moment that is missing or past. */
export const faultsOf = (values: InviteValues, now: Date): Fault<FieldName>[] => {
  // The addresses have their own reader; here one stands for them all.
  const request = { ...optionsOf(values), addresses: '', source: 'paste', requestId: 'not sent' };
  const schema = createBatchSchema(Object.keys(values.translations));
  return oneEach(inviteFields, [
    ...faultOfMoment(values, now),
    ...faultsBySchema(schema, request, inviteFields),
  ]);
};
