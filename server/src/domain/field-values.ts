import { parseAddress } from '../../../shared/addresses';
import type { FieldType } from '../../../shared/contracts/states';
import type { FieldLabels } from '../../../shared/field-labels';
import { ageFault } from './age';
import { Fault, fault, type FieldFault } from './field-faults';

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
  labels?: FieldLabels;
  /** Set for the date of birth: people below this age in years cannot join. */
  minimumAge?: number;
  /** False: the value is checked and not stored. */
  isStored?: boolean;
}

type Value = string | number | boolean;
/** Reads a value, and throws a Fault if it cannot be stored. */
type Reader = (given: unknown, field: AskableField) => Value;

/** The longest texts that Strapi's columns hold, for attributes that set no limit. */
const longest = { string: 255, email: 254, text: 5000 };
const largest = { integer: 2 ** 31 - 1, decimal: 1e8 - 1 };

const readText = (type: keyof typeof longest, steering: RegExp): Reader => {
  return (given, { type: kind, minLength = 0, maxLength: wished = longest[type], regex }) => {
    // A column of strings holds no more, whatever the attribute says.
    const maxLength = kind === 'string' ? Math.min(wished, longest.string) : wished;
    if (typeof given !== 'string') return fault('not_a_text');
    const text = given.trim();
    if (steering.test(text)) return fault('control_characters');
    if (text.length > maxLength) return fault('too_long', { max: maxLength });
    if (text.length < minLength) return fault('too_short', { min: minLength });
    if (regex && !new RegExp(regex).test(text)) return fault('wrong_form');
    return text;
  };
};

const readEmail: Reader = (given, field) => {
  const text = readText('email', /\p{C}/u)(given, field) as string;
  const entry = parseAddress(text);
  return entry.ok ? entry.email : fault('not_an_address');
};

const withinLimits = (value: number, { min, max }: AskableField): number => {
  if (min !== undefined && value < Number(min)) return fault('number_too_small', { min });
  if (max !== undefined && value > Number(max)) return fault('number_too_large', { max });
  return value;
};

/** Reads a number from a text as well, because forms send texts. */
const numberOf = (given: unknown): number => {
  const isText = typeof given === 'string' && /^[+-]?\d+([.,]\d+)?$/.test(given.trim());
  const value = isText ? Number(given.trim().replace(',', '.')) : given;
  return typeof value === 'number' && Number.isFinite(value) ? value : fault('not_a_number');
};

const readInteger: Reader = (given, field) => {
  const value = numberOf(given);
  if (!Number.isInteger(value)) return fault('not_a_whole_number');
  if (Math.abs(value) > largest.integer) return fault('number_not_kept');
  return withinLimits(value, field);
};

/** Keeps the number as a text, as Strapi does, because it may be too large for a JavaScript number. */
const readBigInteger: Reader = (given, { min, max }) => {
  const text = String(typeof given === 'number' ? given : typeof given === 'string' ? given : '');
  if (!/^-?\d{1,18}$/.test(text.trim())) return fault('not_a_whole_number');
  const value = BigInt(text.trim());
  if (min !== undefined && value < BigInt(min)) return fault('number_too_small', { min });
  if (max !== undefined && value > BigInt(max)) return fault('number_too_large', { max });
  return String(value);
};

const readDecimal: Reader = (given, field) => {
  const value = numberOf(given);
  if (Math.abs(value) > largest.decimal) return fault('number_not_kept');
  return withinLimits(value, field);
};

const readBoolean: Reader = (given) => {
  if (given === true || given === 'true') return true;
  if (given === false || given === 'false') return false;
  return fault('not_yes_or_no');
};

const readDate: Reader = (given) => {
  const date = typeof given === 'string' ? given.trim() : '';
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    !Number.isNaN(Date.parse(date)) &&
    new Date(date).toISOString().startsWith(date);
  return isDate ? date : fault('not_a_date');
};

const readChoice: Reader = (given, { enum: options = [] }) =>
  options.find((option) => option === given) ?? fault('not_a_choice');

const readers: Record<FieldType, Reader> = {
  string: readText('string', /[\p{Cc}\p{Cs}]/u),
  // A text may have several lines.
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

/** Reads a date of birth as a date, and every other value by its type. */
const readValue = (given: unknown, field: AskableField, today: string | undefined): Value => {
  const { type, minimumAge } = field;
  if (minimumAge === undefined || today === undefined) return readers[type](given, field);
  const born = String(readDate(given, field));
  const tooYoung = ageFault({ born, today, minimumAge });
  if (tooYoung) throw tooYoung;
  return born;
};

const isEmpty = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === 'string' && given.trim() === '');

/**
 * Reads the values that an invitee gave. Fields left empty are not among them: the page does not show the
 * stored values, so leaving a field alone must not empty it.
 * @param today the calendar date by which a minimum age is judged, such as `2026-11-30`
 */
export const readFieldValues = (
  fields: AskableField[],
  given: Record<string, unknown>,
  today?: string,
): { values: Record<string, Value>; faults: FieldFault[] } => {
  const faults: FieldFault[] = [];
  const values: Record<string, Value> = {};
  for (const field of fields) {
    const { name, required = false } = field;
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    try {
      if (!isEmpty(own)) values[name] = readValue(own, field, today);
      else if (required) fault('required');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { code, values: limits, message } = error;
      faults.push({ path: [name], code, values: limits, message });
    }
  }
  return { values, faults };
};
