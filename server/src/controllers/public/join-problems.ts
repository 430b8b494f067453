import type { ConsentFault } from '../../domain/consents';
import type { FieldFault } from '../../domain/field-faults';
import { Refusal, type FieldError } from '../../errors';
import type { FieldProblem } from '../../join';

type FieldAtFault = Pick<FieldFault, 'code' | 'values'>;

/** Everything that is wrong with the form that accepts. */
export interface Problems {
  password?: FieldProblem;
  passwordConfirmation?: FieldProblem;
  form?: FieldProblem;
  /** By the name of the field that the site asks for. */
  fields?: Map<string, FieldAtFault>;
  /** By the key of the consent. */
  consents?: Map<string, ConsentFault>;
}

const answersAtFault = (errors: FieldError[] = []): Problems => {
  const isOfConsent = ({ path }: FieldError): boolean => path[0] === 'consents';
  const consents = errors
    .filter(isOfConsent)
    .map(({ path, code }) => [String(path[1]), code as ConsentFault] as const);
  const fields = errors
    .filter((error) => !isOfConsent(error))
    .map(({ path, code, values }) => [String(path[0]), { code, values } as FieldAtFault] as const);
  return { fields: new Map(fields), consents: new Map(consents) };
};

/** A code has words in each language; a site's own rule brings its own words. */
const passwordProblem = ({ message, details }: Refusal): FieldProblem => {
  const [error] = details.errors ?? [];
  if (error?.code === undefined) return { text: error?.message ?? message };
  return { code: error.code, values: error.values } as FieldProblem;
};

/** Turns a refusal into what the form says. @throws the error if it has a page of its own */
export const problemsOf = (error: unknown): Problems => {
  if (!(error instanceof Refusal)) throw error;
  switch (error.code) {
    case 'invalid_request':
    case 'consents_changed':
      return answersAtFault(error.details.errors);
    case 'password_invalid':
      return { password: passwordProblem(error) };
    case 'password_wrong':
      return { password: { code: 'password_wrong' } };
    case 'address_in_use':
    case 'role_missing':
      return { form: { code: error.code } };
    case 'sign_in_required':
      return {}; // the page of an account without a password says how
    default:
      throw error;
  }
};
