import * as yup from 'yup';
import { listOf } from './list-of';
import { withoutNul } from './lists';

const id = yup.string().required().max(64).matches(withoutNul);

/** `{ ids }`, or `{ all: true, query?, except? }`. The query is checked where it is resolved. */
export const selectionSchema = yup
  .object({
    ids: listOf(id, { min: 1, max: 1000 }),
    all: yup.mixed().oneOf([undefined, true]),
    query: yup.object().default(undefined),
    except: listOf(id, { max: 1000 }),
  })
  .noUnknown()
  .test(
    'ids-or-all',
    '${path} needs either ids or all',
    (value) =>
      value === undefined ||
      (Array.isArray(value.ids) && !value.all && !value.query && !value.except) ||
      (value.ids === undefined && value.all === true),
  );

/** Made by the client, one a submission. MySQL would take two ids for one that differ in spaces at the end. */
export const requestIdRule = yup.string().required().min(8).max(100).matches(withoutNul).trim();

/** Enough for an action that needs nothing but a selection, of members or of invitations. */
export const selectionActionShape = {
  requestId: requestIdRule,
  selection: selectionSchema.required(),
};

export const selectionActionSchema = yup.object(selectionActionShape).noUnknown().required();
