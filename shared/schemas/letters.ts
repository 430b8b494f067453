import * as yup from 'yup';
import type { Language } from '../contracts/languages';
import { letterKinds } from '../contracts/states';
import { wordingShape } from './batch';
import { withoutNul } from './lists';
import { settingsSchema } from './settings';

const member = yup
  .object({
    id: yup.string().min(1).max(64).matches(withoutNul),
    firstName: yup.string().nullable().max(200),
    lastName: yup.string().nullable().max(200),
    language: yup.string().nullable().max(35),
  })
  .noUnknown()
  .default(undefined);

/** A preview or a test letter, at a site with these languages. */
export const writeLetterSchema = (languages: readonly Language[]) =>
  yup
    .object({
      ...wordingShape(languages),
      kind: yup.mixed().oneOf([undefined, ...letterKinds]),
      member,
      settings: settingsSchema(languages).notRequired().default(undefined),
    })
    .noUnknown()
    .required();
