import type {
  FilterOperator,
  FilterType,
  FilterValue,
  MemberAttribute,
} from '../../../shared/contracts/members';
import { isGroup } from '../../../shared/is-group';

export type Where = Record<string, unknown>;

export interface ConditionFault {
  path: (string | number)[];
  message: string;
}

const comparing = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$null', '$notNull'] as const;

/** The operators for each type of attribute; the first one is preselected in a filter. */
export const operatorsOf: Record<FilterType, readonly FilterOperator[]> = {
  text: [
    '$contains',
    '$notContains',
    '$eq',
    '$ne',
    '$startsWith',
    '$endsWith',
    '$null',
    '$notNull',
  ],
  number: comparing,
  date: comparing,
  datetime: ['$gte', '$lt', '$gt', '$lte', '$eq', '$ne', '$null', '$notNull'],
  time: comparing,
  boolean: ['$eq'],
  enumeration: ['$eq', '$ne', '$null', '$notNull'],
};

const typesOfAttributes: Record<string, FilterType> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  email: 'text',
  uid: 'text',
  integer: 'number',
  biginteger: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  timestamp: 'datetime',
  time: 'time',
  enumeration: 'enumeration',
};

/** Answers how an attribute of this Strapi type is filtered; undefined if it cannot be. */
export const filterTypeOf = (type: string): FilterType | undefined =>
  Object.hasOwn(typesOfAttributes, type) ? typesOfAttributes[type] : undefined;

/** The largest number that each kind of integer column holds. */
const wholeLimits: Record<string, string> = {
  integer: String(2 ** 31 - 1),
  biginteger: String(2n ** 63n - 1n),
};

export const wholeUpToOf = (type: string): string | undefined =>
  Object.hasOwn(wholeLimits, type) ? wholeLimits[type] : undefined;

const longestValue = 200;
/** No person asks for more conditions. */
export const mostConditions = 30;

const isFlag = (value: unknown): value is boolean | 'true' | 'false' =>
  [true, false, 'true', 'false'].includes(value as boolean | string);

const isPlain = (value: unknown): value is FilterValue =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** PostgreSQL takes no NUL in a text, and no half of a character in JSON. */
const unstorable = /[\0\p{Cs}]/u;

/** Tells whether a day exists: `2024-02-30` does not. PostgreSQL knows no year 0. */
const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const isMoment = (text: string): boolean => {
  const [day = '', time = ''] = text.split('T');
  return (
    isDay(day) &&
    /^\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)$/.test(time) &&
    !Number.isNaN(Date.parse(text))
  );
};

/** Reads a time of day as the column holds it, to the millisecond. */
const readTime = (text: string): string | undefined => {
  const match = /^(([01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(\.\d{1,3})?$/.exec(text);
  if (!match) return undefined;
  const [, hours, , seconds = ':00', fraction = ''] = match;
  return `${hours}${seconds}.${fraction.slice(1).padEnd(3, '0')}`;
};

const readNumber = (text: string, { wholeUpTo }: MemberAttribute): string | undefined => {
  if (wholeUpTo === undefined) return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? text : undefined;
  if (!/^-?\d{1,19}$/.test(text)) return undefined;
  const size = BigInt(text.replace('-', ''));
  return size <= BigInt(wholeUpTo) ? text : undefined;
};

/** Reads the value to compare the column with; undefined if it does not fit the type. */
const readValue = (attribute: MemberAttribute, given: FilterValue): unknown => {
  const text = String(given);
  switch (attribute.type) {
    case 'number':
      return readNumber(text, attribute);
    case 'boolean':
      return isFlag(given) ? text === 'true' : undefined;
    case 'date':
      return isDay(text) ? text : undefined;
    case 'datetime':
      return isDay(text) || isMoment(text) ? new Date(text) : undefined;
    case 'time':
      return readTime(text);
    case 'enumeration':
      return attribute.options?.includes(text) ? text : undefined;
    default:
      return text.length <= longestValue && !unstorable.test(text) ? text : undefined;
  }
};

const isEmpty = (name: string, { type }: MemberAttribute): Where =>
  type === 'text'
    ? { $or: [{ [name]: { $null: true } }, { [name]: { $eq: '' } }] }
    : { [name]: { $null: true } };

/** Includes members without a value, who are not equal to any: `NULL <> 'x'` would leave them out. */
const unless = (name: string, condition: object): Where => ({
  $or: [{ [name]: condition }, { [name]: { $null: true } }],
});

const inAnyCase: Partial<Record<FilterOperator, string>> = {
  $contains: '$containsi',
  $notContains: '$notContainsi',
  $startsWith: '$startsWithi',
  $endsWith: '$endsWithi',
};

/** Builds the condition that an attribute is a text, in any case. */
export type SameText = (name: string, text: string) => Where;

interface Condition {
  operator: FilterOperator;
  value: unknown;
  sameText: SameText;
}

const compare = (attribute: MemberAttribute, { operator, value, sameText }: Condition): Where => {
  const { name, type } = attribute;
  if (type === 'text' && typeof value === 'string') {
    if (operator === '$eq') return sameText(name, value);
    if (operator === '$ne') return { $not: sameText(name, value) };
  }
  const condition = { [(type === 'text' && inAnyCase[operator]) || operator]: value };
  const holdsForNone =
    operator === '$ne' || operator === '$notContains' || (type === 'boolean' && value === false);
  return holdsForNone ? unless(name, condition) : { [name]: condition };
};

const readOne = (
  attribute: MemberAttribute,
  { operator, value: given, sameText }: Condition,
): Where | undefined => {
  if (!isPlain(given)) return undefined;
  if (operator === '$null' || operator === '$notNull') {
    if (!isFlag(given)) return undefined;
    const wantsEmpty = (operator === '$null') === (String(given) === 'true');
    const empty = isEmpty(attribute.name, attribute);
    return wantsEmpty ? empty : { $not: empty };
  }
  const value = readValue(attribute, given);
  return value === undefined ? undefined : compare(attribute, { operator, value, sameText });
};

/** Lists the groups of conditions, whichever of the two forms was sent. */
const entriesOf = (filters: unknown): { path: (string | number)[]; group: unknown }[] => {
  if (isGroup(filters) && Array.isArray(filters.$and) && Object.keys(filters).length === 1) {
    return filters.$and.map((group, index) => ({ path: ['filters', '$and', index], group }));
  }
  return [{ path: ['filters'], group: filters }];
};

/**
 * Turns conditions on attributes into a `where`. An attribute that may not be filtered by gets the same
 * answer as one that does not exist.
 */
export const readConditions = (
  attributes: MemberAttribute[],
  filters: unknown,
  sameText: SameText,
): { conditions: Where[]; faults: ConditionFault[] } => {
  const conditions: Where[] = [];
  const faults: ConditionFault[] = [];
  const refuse = (path: (string | number)[], message: string) => faults.push({ path, message });
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));

  for (const { path, group } of entriesOf(filters)) {
    if (!isGroup(group)) {
      refuse(path, 'Not a group of conditions');
      continue;
    }
    for (const [name, asked] of Object.entries(group)) {
      const attribute = byName.get(name);
      if (!attribute || !isGroup(asked)) {
        refuse([...path, name], 'No attribute to filter by');
        continue;
      }
      // Without an operator it would find everybody, and an action would be over everybody.
      if (Object.keys(asked).length === 0) refuse([...path, name], 'No operator');
      for (const [operator, given] of Object.entries(asked)) {
        const known = attribute.operators.find((one) => one === operator);
        const condition = known && readOne(attribute, { operator: known, value: given, sameText });
        if (condition) conditions.push(condition);
        else refuse([...path, name, operator], known ? 'Not a value of it' : 'No such operator');
      }
    }
  }
  if (conditions.length > mostConditions) {
    refuse(['filters'], `At most ${mostConditions} conditions`);
  }
  return { conditions, faults };
};
