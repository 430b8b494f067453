import { ValidationError } from 'yup';
import { refusedFields } from '../../hooks/useRefusal';
import type { TextValues } from '../../hooks/useText';
import type { TextId } from '../../translations/load';

/** A fault of a field, with the id of its text. */
export interface Fault<Name extends string = string> {
  name: Name;
  text: TextId;
  values?: TextValues;
  /** True if a required value is missing. It is shown only once somebody has tried to submit. */
  isMissing?: boolean;
}

/** A fault in the language of the admin. */
export interface WordedFault<Name extends string = string> {
  name: Name;
  words: string;
}

/** The fields of a form, by the names they have in the request. */
export interface FormFields<Name extends string> {
  /** The names in the order of the page; all other fields come after them. */
  names: readonly Name[];
  /** Finds the field that a path of a validation error or of a refusal lies in. */
  nameAt: (path: readonly (string | number)[]) => Name | undefined;
  /** Gives the field's own text, if the schema's text is too general. */
  textOf?: (name: Name) => TextId | undefined;
}

/** A form is validated by yup, as the server does it with the same schema. */
interface Schema {
  validateSync: (value: unknown, options: { strict: boolean; abortEarly: boolean }) => unknown;
}

const shortened = (line: unknown): string => {
  const letters = [...String(line)];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
};

const tooMuch = (value: unknown, isLine: boolean): TextId => {
  if (Array.isArray(value)) return 'settings.fault.too_many_lines';
  if (typeof value === 'number') return 'settings.fault.at_most';
  return isLine ? 'settings.fault.line_too_long' : 'settings.fault.too_long';
};

const byType: Partial<Record<string, TextId>> = {
  min: 'settings.fault.at_least',
  integer: 'settings.fault.number',
  required: 'settings.fault.missing',
  key: 'settings.fault.key',
  'key-again': 'settings.fault.key_again',
  'some-words': 'settings.fault.no_words',
  address: 'settings.fault.address',
  'web-url': 'settings.fault.url',
  'named-host': 'settings.fault.host',
  'time-zone': 'settings.fault.time_zone',
  colour: 'settings.fault.colour',
};

const textOf = ({ type, params, path }: ValidationError): TextId => {
  if (type === 'max') return tooMuch(params?.value, /\[\d+\]$/.test(path ?? ''));
  if (type === 'typeError' && params?.type === 'number') return 'settings.fault.number';
  return byType[type ?? ''] ?? 'settings.fault.unusable';
};

const faultOf = <Name extends string>(
  error: ValidationError,
  fields: FormFields<Name>,
): Fault<Name>[] => {
  const name = fields.nameAt((error.path ?? '').split(/[.[\]]+/));
  if (!name) return [];
  const { min, max, value } = (error.params ?? {}) as Record<string, unknown>;
  const values = { min, max, line: shortened(value) } as TextValues;
  return [{ name, text: fields.textOf?.(name) ?? textOf(error), values }];
};

/** Keeps the first fault of each field, in the order of the page. */
export const oneEach = <Name extends string, One extends { name: Name }>(
  { names }: FormFields<Name>,
  faults: One[],
): One[] => {
  const inOrder = new Set([...names, ...faults.map(({ name }) => name)]);
  return [...inOrder].flatMap((name) => faults.find((fault) => fault.name === name) ?? []);
};

/** Finds the faults that the server would refuse. */
export const faultsBySchema = <Name extends string>(
  schema: Schema,
  value: unknown,
  fields: FormFields<Name>,
): Fault<Name>[] => {
  try {
    schema.validateSync(value, { strict: true, abortEarly: false });
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return oneEach(
      fields,
      error.inner.flatMap((one) => faultOf(one, fields)),
    );
  }
};

/** Finds the fields that the server has refused, with the server's words. */
export const refusalsBy = <Name extends string>(
  error: unknown,
  fields: FormFields<Name>,
): WordedFault<Name>[] =>
  oneEach(
    fields,
    refusedFields(error).flatMap(({ path, message }) => {
      const name = fields.nameAt(path);
      return name ? [{ name, words: message }] : [];
    }),
  );
