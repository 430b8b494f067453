import * as yup from 'yup';
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

/** Of a preview and of a test letter. */
export const writeLetterSchema = yup
  .object({
    ...wordingShape,
    kind: yup.mixed().oneOf([undefined, ...letterKinds]),
    member,
    settings: settingsSchema.notRequired().default(undefined),
  })
  .noUnknown()
  .required();
