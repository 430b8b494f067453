import { countTooMany, readAddresses } from '../../../admin/src/components/invite/text/reading';

it('counts as the server does: wrong ones and duplicates are entries', () => {
  const { entries, ...counts } = readAddresses('a@x.org, A@X.org, bad, b@gmial.com');
  expect(counts).toMatchObject({ total: 4, duplicates: 1 });
  expect(entries.filter(({ fault }) => fault !== undefined)).toEqual([
    { start: 18, end: 21, typed: 'bad', key: null, fault: 'missing_at' },
  ]);
  expect(entries.filter(({ suggestion }) => suggestion !== undefined)).toMatchObject([
    { typed: 'b@gmial.com', suggestion: 'b@gmail.com' },
  ]);
});

it('keeps the name beside an address', () => {
  const { entries } = readAddresses('"Smith, Alice" <a@x.org>, b@x.org');
  expect(entries.map(({ name }) => name)).toEqual(['Smith, Alice', undefined]);
});

const list = (count: number, line: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => line(nth)).join('\n');

const plain = (nth: number) => `person.number${nth}@example.org`;

it.each<[string, string, number | null]>([
  ['twice the limit', list(400, plain), null],
  ['one more', list(401, plain), 401],
  ['names that are addresses', list(400, (nth) => `${plain(nth)} <${plain(nth)}>`), null],
  ['one more of those', list(401, (nth) => `${plain(nth)} <${plain(nth)}>`), 401],
  ['a hundred thousand', list(100_000, plain), 100_000],
  ['a million letters without an address', list(200_000, () => 'word word'), 199_999],
  ['nothing', '', null],
])('knows whether too many are pasted: %s', (_case, text, count) => {
  expect(countTooMany(text, 200)).toBe(count);
});
