import { ValidationError } from 'yup';
import type { BatchTranslations, CreateBatchRequest } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { Language } from '../../../../shared/contracts/languages';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { createBatchSchema } from '../../../../shared/schemas/batch';
import type { TextId } from '../../translations/load';
import { hasWords, lengths, noWords, wordNames, written, type WordName, type Words } from './words';

/** Send at once; onto the roster and mail nobody; send at a chosen moment. */
export type When = 'now' | 'later' | 'at';

export interface InviteValues extends Words {
  program: string | null;
  /** As typed; empty: as the program or the settings say. */
  days: string;
  when: When;
  at: Date | null;
  /** Null: each reader's own, and the site's for those whose own is not known. */
  language: Language | null;
  /** The words in further languages. */
  translations: Partial<Record<Language, Words>>;
}

export const noValues: InviteValues = {
  program: null,
  days: '',
  when: 'now',
  at: null,
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
  validDays: values.days.trim() === '' ? null : Number(values.days),
  language: values.language,
  ...written(values),
  translations: translationsOf(values),
});

/** What is sent of all but the people. Where nobody is mailed there is no letter and no lifetime. */
export const optionsOf = (values: InviteValues) => ({
  program: values.program,
  send: values.when !== 'later',
  ...(values.when === 'later' ? {} : wordingOf(values)),
  ...(values.when === 'at' && values.at ? { sendAt: values.at.toISOString() } : {}),
});

/** What is sent. */
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

/** The field that a path of a validation error or of a refusal names. */
export const fieldAt = (path: readonly (string | number)[]): FieldName | undefined => {
  const name = path.join('.');
  return fieldNames.find((one) => one === name) ?? (isTranslated(name) ? name : undefined);
};

/** The first field at fault in the order of the page, where translations come last. */
export const firstFault = (faults: Faults): FieldName | undefined =>
  fieldNames.find((name) => faults[name]) ??
  (Object.keys(faults) as FieldName[]).find((name) => isTranslated(name) && faults[name]);

/** The further language that a field is written in. */
export const languageOfField = (name: FieldName): Language | null =>
  name.startsWith('translations.') ? (name.split('.')[1] as Language) : null;

/** Whether it stands in the tabs of the letter's languages. */
export const isFieldOfLetter = (name: FieldName): boolean =>
  name === 'language' || maxOf(name) !== undefined;

/** How long a text may be. */
export const maxOf = (name: FieldName): number | undefined =>
  lengths[name.split('.').at(-1) as WordName];

const wordsFor = {
  sendAt: 'invite.fault.send_at',
  program: 'refusal.program_unknown',
  validDays: 'invite.fault.days',
  language: 'invite.fault.language',
} as const satisfies Partial<Record<FieldName, TextId>>;

const faultOf = (name: FieldName): TextId =>
  name in wordsFor ? wordsFor[name as keyof typeof wordsFor] : 'invite.fault.length';

export type Faults = Partial<Record<FieldName, TextId>>;

const faultsBySchema = (content: InviteContent): Faults => {
  // The addresses have their own reader; here one stands for them all.
  const schema = createBatchSchema(Object.keys(content.translations ?? {}));
  const request = { ...content, selection: undefined, addresses: '', requestId: 'not sent' };
  try {
    schema.validateSync(request, { strict: true, abortEarly: false });
    return {};
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const names = error.inner.flatMap(({ path }) => fieldAt([path ?? '']) ?? []);
    return Object.fromEntries(names.map((name) => [name, faultOf(name)]));
  }
};

/** What the server would refuse, and a moment that is missing or past. */
export const faultsOf = (values: InviteValues, now: Date): Faults => {
  const faults = faultsBySchema(contentOf({ addresses: '' }, values));
  if (values.when !== 'at') return faults;
  if (!values.at) return { ...faults, sendAt: 'invite.fault.send_at_missing' };
  return values.at <= now ? { ...faults, sendAt: 'invite.fault.send_at_past' } : faults;
};
