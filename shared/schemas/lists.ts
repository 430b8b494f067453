import * as yup from 'yup';
import { invitationStates, letterStates, memberStates } from '../contracts/states';

/** PostgreSQL takes no NUL in a text, and no half of a character in JSON. */
export const withoutNul = /^[^\0\p{Cs}]*$/u;

// Queries arrive as texts, so these schemas cast; unknown parameters are refused.
const id = () => yup.string().min(1).max(64).matches(withoutNul);
const q = () => yup.string().max(200).matches(withoutNul);

export const pageShape = {
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).max(100).default(20),
};

export const memberSorts = [
  'email',
  'lastName',
  'state',
  'createdAt',
  'invitedAt',
  'joinedAt',
] as const;

export const memberFilterShape = {
  q: q(),
  state: yup.mixed().oneOf([undefined, ...memberStates]),
  program: id(),
  tag: id(),
  /** The filters are judged later, where the attributes of the site are known. */
  filters: yup.mixed().meta({ isNested: true }),
};

export const invitationFilterShape = {
  q: q(),
  state: yup.mixed().oneOf([undefined, ...invitationStates]),
  delivery: yup.mixed().oneOf([undefined, 'problem', ...letterStates]),
  program: id(),
  batch: id(),
};

export const memberFilterSchema = yup.object(memberFilterShape).noUnknown();
export const invitationFilterSchema = yup.object(invitationFilterShape).noUnknown();

export const listMembersSchema = yup
  .object({
    ...pageShape,
    ...memberFilterShape,
    sort: yup.string().matches(new RegExp(`^(${memberSorts.join('|')})(:(asc|desc))?$`)),
  })
  .noUnknown();

export const listInvitationsSchema = yup
  .object({ ...pageShape, ...invitationFilterShape })
  .noUnknown();

export const batchLogSchema = yup.object({ ...pageShape, problems: yup.boolean() }).noUnknown();

/** A language tag (BCP 47), as far as people write them. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const batchLogFileSchema = yup
  .object({ problems: yup.boolean(), language: yup.string().max(35).matches(languageTag) })
  .noUnknown();

/** The schema of routes that take no parameter. */
export const noParametersSchema = yup.object({}).noUnknown();

export const pageSchema = yup.object(pageShape).noUnknown();
