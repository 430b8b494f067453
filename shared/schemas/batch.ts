import * as yup from 'yup';
import type { Language } from '../contracts/languages';
import { languageTag, withoutNul } from './lists';
import { requestIdRule, selectionSchema } from './selection';

const isStringOrList = (value: unknown): boolean =>
  value === undefined ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));

const hasOneSource = (value: { addresses?: unknown; selection?: unknown }): boolean =>
  (value.addresses === undefined) !== (value.selection === undefined);

const addresses = yup
  .mixed<string | string[]>()
  .test('addresses', '${path} must be a text or a list of texts', isStringOrList);

export const reviewSchema = yup
  .object({
    addresses,
    selection: selectionSchema.default(undefined),
    program: yup.string().nullable(),
    send: yup.boolean(),
  })
  .test('one-source', 'Give either addresses or a selection', hasOneSource)
  .noUnknown()
  .required();

const isTimestamp = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) &&
    !Number.isNaN(Date.parse(value)));

const wording = {
  subject: yup.string().nullable().max(200),
  heading: yup.string().nullable().max(200),
  text: yup.string().nullable().max(5000),
  buttonText: yup.string().nullable().max(80),
  message: yup.string().nullable().max(5000),
};

const translation = yup.object(wording).noUnknown().default(undefined);

/**
 * The wording of a letter, which is neither the member's nor the settings', for a site with these languages.
 */
export const wordingShape = (languages: readonly Language[]) => ({
  ...wording,
  program: yup.string().nullable().matches(withoutNul),
  validDays: yup.number().nullable().integer().min(1).max(90),
  language: yup.string().nullable().max(35).matches(languageTag),
  translations: yup
    .object(Object.fromEntries(languages.map((language) => [language, translation])))
    .noUnknown()
    .nullable()
    .default(undefined),
});

const yearMs = 366 * 24 * 60 * 60 * 1000;

/** The options that apply to everybody of a submission, wherever their addresses come from. */
export const batchOptionsShape = (languages: readonly Language[]) => ({
  send: yup.boolean().required(),
  sendAt: yup
    .string()
    .nullable()
    .test('timestamp', '${path} must be a date and time in ISO 8601', isTimestamp)
    .test(
      'within-a-year',
      '${path} must be within a year from now',
      (value) => !value || !(Date.parse(value) > Date.now() + yearMs),
    ),
  ...wordingShape(languages),
});

export const createBatchSchema = (languages: readonly Language[]) =>
  yup
    .object({
      requestId: requestIdRule,
      addresses,
      selection: selectionSchema.default(undefined),
      source: yup.mixed().oneOf([undefined, 'paste', 'selection', 'api']),
      ...batchOptionsShape(languages),
      onInvalid: yup.mixed().oneOf([undefined, 'reject', 'skip']),
    })
    .test('one-source', 'Give either addresses or a selection', hasOneSource)
    .noUnknown()
    .required();
