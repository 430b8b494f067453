import * as yup from 'yup';
import type { Language } from '../contracts/languages';
import { delimiters, encodings } from '../contracts/imports';
import { batchOptionsShape } from './batch';
import { requestIdRule } from './selection';
import { listOf } from './list-of';
import { withoutNul } from './lists';

const column = yup.string().nullable().min(1).max(100).matches(withoutNul);

const reading = {
  delimiter: yup.mixed().oneOf([undefined, ...delimiters]),
  encoding: yup.mixed().oneOf([undefined, ...encodings]),
  hasHeader: yup.boolean(),
  columns: listOf(column, { max: 1000 }),
};

export const importPreviewSchema = yup
  .object({
    ...reading,
    program: yup.string().nullable().max(64).matches(withoutNul),
    send: yup.boolean(),
  })
  .noUnknown()
  .required();

/** Validates an import: like `createBatchSchema`, with the reading of the file in place of the addresses. */
export const importSchema = (languages: readonly Language[]) =>
  yup
    .object({ requestId: requestIdRule, ...reading, ...batchOptionsShape(languages) })
    .noUnknown()
    .required();
