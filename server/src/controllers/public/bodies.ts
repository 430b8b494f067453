import { z } from '@strapi/utils';
import type {
  AcceptRequest,
  DeclineRequest,
  RenewRequest,
} from '../../../../shared/contracts/join';
import { Refusal, type FieldError } from '../../errors';
import { fewErrors } from '../../short-answers';

/** The service judges the token: a malformed or missing one is answered like an unknown one. */
const token = z.unknown().optional();

export const lookupBody = z.strictObject({ token });

/** The request as in the contract, except that the token is judged later. */
type Unjudged<Request> = z.ZodType<Omit<Request, 'token'> & { token?: unknown }>;

/** The keys of the fields that may be sent along; their values are judged by the service. */
const fieldShape = (names: string[]): Record<string, z.ZodOptional<z.ZodUnknown>> =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));

const consentAnswer = z.strictObject({ hash: z.string().max(100), agreed: z.boolean() });

/**
 * @param fields names of those that the settings have chosen
 * @param consents keys of those that the settings ask for
 */
export const acceptBody = (fields: string[], consents: string[]): Unjudged<AcceptRequest> =>
  z.strictObject({
    ...fieldShape(fields),
    token,
    consents: z
      .strictObject(Object.fromEntries(consents.map((key) => [key, consentAnswer.optional()])))
      .optional(),
    password: z.string().max(1000).optional(),
    username: z
      .string()
      .trim()
      .min(3)
      .max(200)
      .regex(/^\P{C}*$/u, 'Must not hold control characters')
      .optional(),
  });

export const declineBody: Unjudged<DeclineRequest> = z.strictObject({
  token,
  forGood: z.boolean().optional(),
});

export const renewBody: Unjudged<RenewRequest> = z.strictObject({ token });

/**
 * Validates the forms of the join page, which post texts.
 * @param fields names of all fields that could be asked for: staff may choose others while somebody fills in
 *   the form
 */
export const joinForm = (fields: string[]) =>
  z.strictObject({
    ...fieldShape(fields),
    /** The password rules refuse one that is too long, and answer with the form. */
    password: z.string().default(''),
    passwordConfirmation: z.string().optional(),
    /** Password managers fill this in; it does not decide which account is used. */
    username: z.string().max(1000).optional(),
  });

export const renewForm = z.strictObject({});

export const declineForm = z.strictObject({ forGood: z.string().max(10).optional() });

/** An unknown key is reported at its own path, like any other wrong one. */
const faultsOf = (issue: z.core.$ZodIssue): FieldError[] => {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: `Unknown key: ${key}` }));
};

/** @throws Refusal `invalid_request` with the path of each wrong or unknown key */
export const readBody = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.infer<Schema> => {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const errors = fewErrors(result.error.issues.flatMap(faultsOf));
  throw new Refusal('invalid_request', { message: errors[0]?.message, errors });
};
