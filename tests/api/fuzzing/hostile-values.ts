import fc from 'fast-check';

/** Values that are not what a field expects, in the ways that databases, validators and queries trip over. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'true',
    'null',
    '\0',
    'a\0b@x.org',
    '\uD800',
    '\uDC00 half',
    '😀'.repeat(300),
    'x'.repeat(100_000),
    "'; drop table members; --",
    '%',
    '_',
    '\\',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    '${7*7}',
    '{{constructor}}',
    '<script>alert(1)</script>',
    '+275760-09-13T00:00:00.000Z',
    '0000-00-00T00:00:00Z',
    '2026-02-30',
    '9999-12-31T23:59:59.999Z',
    'http://2130706433/',
    'javascript:alert(1)',
    'a@x.org\r\nBcc: b@x.org',
    { $ne: '' },
    { $gt: 0 },
    { $or: [{ id: 1 }] },
    { toString: 'x' },
    { length: 1e9 },
    [],
    [null],
    [[[[[[]]]]]],
    [{}],
    {},
    ['x', 1, null],
    Array.from({ length: 2000 }, (_, at) => `id${at}`),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

type Path = (string | number)[];

const pathsOf = (value: unknown, at: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))]
    : [at];

const withValueAt = (value: unknown, [key, ...rest]: Path, hostile: unknown): unknown => {
  if (key === undefined) return hostile;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withValueAt(copy[key], rest, hostile);
  return copy;
};

const furtherKey = fc.constantFrom(
  'id',
  '__proto__',
  'constructor',
  'where',
  'populate',
  'filters',
  'documentId',
  '',
  '$or',
);

/** A right request in which one value is hostile, is missing, or has an unknown one beside it. */
export const spoilt = (right: unknown): fc.Arbitrary<unknown> => {
  const path = fc.constantFrom(...pathsOf(right));
  const replaced = fc
    .tuple(path, hostileValue)
    .map(([at, hostile]) => withValueAt(right, at, hostile));
  const removed = path.map((at) => withValueAt(right, at, undefined));
  const widened = fc
    .tuple(path, furtherKey, hostileValue)
    .map(([at, key, hostile]) => withValueAt(right, [...at.slice(0, -1), key], hostile));
  return fc.oneof({ arbitrary: replaced, weight: 4 }, removed, widened);
};

const parameter = fc.constantFrom(
  'page',
  'pageSize',
  'sort',
  'q',
  'state',
  'program',
  'tag',
  'batch',
  'delivery',
  'problems',
  'language',
  'filters',
  'filters[email][$eq]',
  'filters[state][$in][]',
  'filters[emailKey][$startsWith]',
  'filters[account][password][$contains]',
  'filters[$or][0][email]',
  'populate',
  'fields',
  'where',
  'lookup',
  '_q',
  't1.password',
  '__proto__[x]',
  'constructor[prototype][x]',
  'page[]',
  'q[0][0][0]',
);

const text = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e99',
    'NaN',
    '%00',
    '%',
    '%ED%A0%80',
    '%F0%28',
    'email:desc',
    '*',
  ),
  fc.string({ maxLength: 30 }).map((value) => encodeURIComponent(value)),
);

/** Query strings with parameters that routes know, in wrong forms, and some that they do not know. */
export const hostileQuery: fc.Arbitrary<string> = fc
  .array(fc.tuple(parameter, text), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${encodeURI(name)}=${value}`).join('&'));

/** A part of a path in which an id or a token is expected. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '%00',
    '%',
    '..',
    '%2e%2e',
    '0',
    'x'.repeat(5000),
    '%F0%9F%98%80',
    '%ED%A0%80',
    "'",
  ),
  fc.stringMatching(/^[0-9A-Za-z]{1,60}$/),
  fc.string({ minLength: 1, maxLength: 60 }).map((value) => encodeURIComponent(value)),
);
