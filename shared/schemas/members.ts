import * as yup from 'yup';
import { withoutNul } from './lists';
import { requestIdRule, selectionActionShape } from './selection';

const id = () => yup.string().min(1).max(64).matches(withoutNul);

export const programActionSchema = yup
  .object({ ...selectionActionShape, program: id().required() })
  .noUnknown()
  .required();

export const eraseSchema = yup
  .object({ ...selectionActionShape, eraseAccount: yup.boolean().required() })
  .noUnknown()
  .required();

export const removeTagSchema = yup
  .object({ ...selectionActionShape, tag: id().required() })
  .noUnknown()
  .required();

export const addTagSchema = yup
  .object({
    ...selectionActionShape,
    tag: id(),
    tagName: yup.string().max(200).matches(/\S/).matches(withoutNul),
  })
  .test(
    'one-tag',
    'Give either tag or tagName',
    (value) => (value?.tag === undefined) !== (value?.tagName === undefined),
  )
  .noUnknown()
  .required();

export const addAccountsSchema = yup
  .object({ requestId: requestIdRule, role: id().nullable() })
  .noUnknown()
  .required();

export const correctAddressSchema = yup
  .object({ email: yup.string().required().max(1000).matches(withoutNul) })
  .noUnknown()
  .required();
