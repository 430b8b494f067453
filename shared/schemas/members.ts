import * as yup from 'yup';
import { withoutNul } from './lists';
import { selectionSchema } from './selection';

const requestId = yup.string().required().min(8).max(100).matches(withoutNul);
const id = () => yup.string().min(1).max(64).matches(withoutNul);

const memberAction = { requestId, selection: selectionSchema.required() };

export const memberActionSchema = yup.object(memberAction).noUnknown().required();

export const programActionSchema = yup
  .object({ ...memberAction, program: id().required() })
  .noUnknown()
  .required();

export const removeTagSchema = yup
  .object({ ...memberAction, tag: id().required() })
  .noUnknown()
  .required();

export const addTagSchema = yup
  .object({
    ...memberAction,
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
  .object({ requestId, role: id().nullable() })
  .noUnknown()
  .required();

export const correctAddressSchema = yup
  .object({ email: yup.string().required().max(1000).matches(withoutNul) })
  .noUnknown()
  .required();
