import type { AnySchema } from 'yup';
import { ValidationError } from 'yup';
import { Refusal, type FieldError } from './errors';
import { isTooDeep } from './too-deep';
import { fewErrors, shortMessage } from './short-answers';

/** Splits `a.b[0].c` into `['a', 'b', 0, 'c']`. */
const pathOf = (path: string | undefined): (string | number)[] =>
  (path ?? '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Finds the unknown keys in an error: yup reports them at the object that holds them, all in one text. */
const unknownKeys = ({ type, params }: ValidationError): string[] =>
  type === 'noUnknown' ? String(params?.unknown).split(', ') : [];

type Path = (string | number)[];

const fieldErrors = (error: ValidationError, at: Path): FieldError[] =>
  (error.inner.length > 0 ? error.inner : [error]).flatMap((inner) => {
    const path = [...at, ...pathOf(inner.path)];
    const unknown = unknownKeys(inner);
    if (unknown.length === 0) return [{ path, message: inner.message }];
    return unknown.map((key) => ({ path: [...path, key], message: 'Unknown key' }));
  });

/** Validators and what prints a value call themselves, and would end the stack. */
const assertModest = (value: unknown, at: Path): void => {
  if (!isTooDeep(value)) return;
  const message = 'The request is nested too deeply';
  throw new Refusal('invalid_request', { message, errors: [{ path: at, message }] });
};

const validateWith = async <T>(
  schema: AnySchema,
  value: unknown,
  { strict, at = [] }: { strict: boolean; at?: Path },
): Promise<T> => {
  assertModest(value, at);
  try {
    return (await schema.validate(value, { strict, abortEarly: false })) as T;
  } catch (error) {
    if (error instanceof ValidationError) {
      throw new Refusal('invalid_request', {
        message: shortMessage(error.errors[0]),
        errors: fewErrors(fieldErrors(error, at)),
      });
    }
    throw error;
  }
};

/**
 * @param at where in the request the value stands
 * @throws Refusal `invalid_request` with the path of each wrong field
 */
export const validateBody = <T>(schema: AnySchema, body: unknown, at: Path = []): Promise<T> =>
  validateWith<T>(schema, body ?? {}, { strict: true, at });

const mayBeNested = (field: unknown): boolean =>
  Boolean((field as AnySchema | undefined)?.meta?.()?.isNested);

/**
 * Casts query parameters, which are texts. Unknown ones are refused beforehand, because a cast drops them.
 * @throws Refusal `invalid_request`
 */
export const validateQuery = async <T>(
  schema: AnySchema & { fields: Record<string, unknown> },
  query: Record<string, unknown>,
): Promise<T> => {
  const unknown = Object.keys(query).filter((key) => !Object.hasOwn(schema.fields, key));
  if (unknown.length > 0) {
    throw new Refusal('invalid_request', {
      message: `Unknown parameter: ${unknown.join(', ')}`,
      errors: unknown.map((key) => ({ path: [key], message: 'Unknown parameter' })),
    });
  }
  const nested = Object.keys(query).filter(
    (key) => typeof query[key] === 'object' && !mayBeNested(schema.fields[key]),
  );
  if (nested.length > 0) {
    throw new Refusal('invalid_request', {
      message: `Not a single value: ${nested.join(', ')}`,
      errors: nested.map((key) => ({ path: [key], message: 'Not a single value' })),
    });
  }
  return validateWith<T>(schema, query, { strict: false });
};
