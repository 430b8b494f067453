import { parseAddress } from '../../../shared/addresses';
import type { FieldType } from '../../../shared/contracts/states';

/** An attribute of the member type that the join page may ask for, with the rules a value must keep. */
export interface AskableField {
  name: string;
  type: FieldType;
  required?: boolean;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  regex?: string | RegExp;
}

export interface FieldFault {
  path: [name: string];
  message: string;
}

type Value = string | number | boolean;
/** Throws a Fault where the value cannot be kept. */
type Reader = (given: unknown, field: AskableField) => Value;

class Fault extends Error {}

const fault = (message: string): never => {
  throw new Fault(message);
};

/** What the columns hold that Strapi makes, where the attribute itself says nothing. */
const longest = { string: 255, email: 254, text: 5000 };
const largest = { integer: 2 ** 31 - 1, decimal: 1e8 - 1 };

const readText = (type: keyof typeof longest, steering: RegExp): Reader => {
  return (given, { minLength = 0, maxLength = longest[type], regex }) => {
    if (typeof given !== 'string') return fault('Please enter a text.');
    const text = given.trim();
    if (steering.test(text)) return fault('Please leave out control characters.');
    if (text.length > maxLength) return fault(`Please enter at most ${maxLength} characters.`);
    if (text.length < minLength) return fault(`Please enter at least ${minLength} characters.`);
    if (regex && !new RegExp(regex).test(text)) return fault('Please check how this is written.');
    return text;
  };
};

const readEmail: Reader = (given, field) => {
  const text = readText('email', /\p{C}/u)(given, field) as string;
  const entry = parseAddress(text);
  return entry.ok ? entry.email : fault('Please enter an email address.');
};

const withinLimits = (value: number, { min, max }: AskableField): number => {
  if (min !== undefined && value < Number(min)) return fault(`Please enter at least ${min}.`);
  if (max !== undefined && value > Number(max)) return fault(`Please enter at most ${max}.`);
  return value;
};

/** A form sends texts. */
const numberOf = (given: unknown): number => {
  const isText = typeof given === 'string' && /^[+-]?\d+([.,]\d+)?$/.test(given.trim());
  const value = isText ? Number(given.trim().replace(',', '.')) : given;
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : fault('Please enter a number.');
};

const readInteger: Reader = (given, field) => {
  const value = numberOf(given);
  if (!Number.isInteger(value)) return fault('Please enter a whole number.');
  if (Math.abs(value) > largest.integer) return fault('This number is too large.');
  return withinLimits(value, field);
};

/** Kept as a text, as Strapi does: it may be larger than a number of JavaScript. */
const readBigInteger: Reader = (given, { min, max }) => {
  const text = String(typeof given === 'number' ? given : typeof given === 'string' ? given : '');
  if (!/^-?\d{1,18}$/.test(text.trim())) return fault('Please enter a whole number.');
  const value = BigInt(text.trim());
  if (min !== undefined && value < BigInt(min)) return fault(`Please enter at least ${min}.`);
  if (max !== undefined && value > BigInt(max)) return fault(`Please enter at most ${max}.`);
  return String(value);
};

const readDecimal: Reader = (given, field) => {
  const value = numberOf(given);
  if (Math.abs(value) > largest.decimal) return fault('This number is too large.');
  return withinLimits(value, field);
};

const readBoolean: Reader = (given) => {
  if (given === true || given === 'true') return true;
  if (given === false || given === 'false') return false;
  return fault('Please choose yes or no.');
};

const readDate: Reader = (given) => {
  const date = typeof given === 'string' ? given.trim() : '';
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    !Number.isNaN(Date.parse(date)) &&
    new Date(date).toISOString().startsWith(date);
  return isDate ? date : fault('Please enter a date such as 1984-02-29.');
};

const readChoice: Reader = (given, { enum: options = [] }) =>
  options.find((option) => option === given) ?? fault('Please choose one of the list.');

const readers: Record<FieldType, Reader> = {
  string: readText('string', /[\p{Cc}\p{Cs}]/u),
  // Several lines are all right.
  text: readText('text', /(?![\t\n\r])[\p{Cc}\p{Cs}]/u),
  email: readEmail,
  integer: readInteger,
  biginteger: readBigInteger,
  float: readDecimal,
  decimal: readDecimal,
  boolean: readBoolean,
  date: readDate,
  enumeration: readChoice,
};

const isEmpty = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === 'string' && given.trim() === '');

/**
 * What to write of what an invitee gave. What they left empty is not among it: the page does not show
 * what is stored, so leaving a field alone must not empty it.
 */
export const readFieldValues = (
  fields: AskableField[],
  given: Record<string, unknown>,
): { values: Record<string, Value>; faults: FieldFault[] } => {
  const faults: FieldFault[] = [];
  const values: Record<string, Value> = {};
  for (const field of fields) {
    const { name, type, required = false } = field;
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    try {
      if (!isEmpty(own)) values[name] = readers[type](own, field);
      else if (required) fault('Please fill this in.');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push({ path: [name], message: error.message });
    }
  }
  return { values, faults };
};
