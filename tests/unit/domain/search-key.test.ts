import { rangeOfBeginning, searchKey, searchWords } from '../../../server/src/domain/search-key';

const begins = (text: string, word: string): boolean => {
  const key = searchKey(text) ?? '';
  const { $gte, $lt } = rangeOfBeginning(word);
  return key >= $gte && key < $lt;
};

it.each([
  ['alice@x.org', 'ali'],
  ['alice@x.org', 'alice@x.org'],
  ['Álvaro', 'alv'],
  ['alvaro', 'Álv'],
  ['ÅNGSTRÖM', 'ang'],
  ['Ｗide', 'wide'],
  ['O’Neill', 'o’n'],
  ['a_b', 'a_'],
  ['100%', '100%'],
  ['Łódź', 'łó'],
])('%s begins as %s does', (text, word) => {
  expect(begins(text, word)).toBe(true);
});

it.each([
  ['alice', 'lice'],
  ['ali', 'alic'],
  ['aliz', 'alia'],
  ['ab', 'a_'],
  ['', 'a'],
])('%s does not begin as %s does', (text, word) => {
  expect(begins(text, word)).toBe(false);
});

it('of nothing is nothing', () => {
  expect([searchKey(null), searchKey(undefined), searchKey(''), searchKey(' \u0301 ')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('fits the column, however long the text', () => {
  expect(searchKey('ü€'.repeat(500))!.length).toBeLessThanOrEqual(255);
});

it('looks for words one by one, and for ten at most', () => {
  expect(searchWords('  Ann \u00a0 Smith ')).toEqual(['Ann', 'Smith']);
  expect(searchWords(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' '))).toHaveLength(
    10,
  );
  expect(searchWords('\u0301')).toEqual([]);
});
