import {
  changeBetween,
  removeRanges,
  replaceRange,
} from '../../../admin/src/components/invite/text/edits';

const rangesOf = (text: string, words: string[]) => {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
};

it.each([
  ['one among lines', 'a@x.org\nbad\nc@x.org', ['bad'], 'a@x.org\nc@x.org'],
  ['the first line', 'bad\nc@x.org', ['bad'], 'c@x.org'],
  ['the last line', 'a@x.org\nbad', ['bad'], 'a@x.org\n'],
  ['one among commas', 'a@x.org, bad, c@x.org', ['bad'], 'a@x.org, c@x.org'],
  ['one among semicolons', 'a@x.org; bad; c@x.org', ['bad'], 'a@x.org; c@x.org'],
  ['one among spaces', 'a@x.org bad c@x.org', ['bad'], 'a@x.org c@x.org'],
  ['the first of a list', 'bad, c@x.org', ['bad'], 'c@x.org'],
  ['the last of a list', 'a@x.org, bad', ['bad'], 'a@x.org'],
  ['the last of a line', 'a@x.org, bad\nc@x.org', ['bad'], 'a@x.org\nc@x.org'],
  ['the first of a line', 'a@x.org\nbad, c@x.org', ['bad'], 'a@x.org\nc@x.org'],
  ['two beside each other', 'a@x.org, bad, worse, c@x.org', ['bad', 'worse'], 'a@x.org, c@x.org'],
  ['two lines', 'bad\nworse\nc@x.org\n', ['bad', 'worse'], 'c@x.org\n'],
  ['everything', 'bad, worse', ['bad', 'worse'], ''],
  ['one at the end with a line break behind it', 'a@x.org\nbad\n', ['bad'], 'a@x.org\n'],
  ['nothing', '  a@x.org,, b@x.org', [], '  a@x.org,, b@x.org'],
])('leaves out %s and no stray separator', (_case, text, words, left) => {
  expect(removeRanges(text, rangesOf(text, words))).toBe(left);
});

it('does not touch separators where nothing is left out', () => {
  const text = '"Smith, Alice" <a@x.org>,, b@x.org\n\nbad\nc@x.org';
  expect(removeRanges(text, rangesOf(text, ['bad']))).toBe(
    '"Smith, Alice" <a@x.org>,, b@x.org\n\nc@x.org',
  );
});

it('leaves out thousands in time', () => {
  const text = Array.from({ length: 10_000 }, (_, nth) => `bad${nth} a${nth}@x.org`).join('\n');
  const ranges = [...text.matchAll(/bad\d+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const started = performance.now();
  expect(removeRanges(text, ranges).split('\n')).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('replaces where it is told', () => {
  expect(replaceRange('a@gmial.com, b@x.org', { start: 0, end: 11 }, 'a@gmail.com')).toBe(
    'a@gmail.com, b@x.org',
  );
});

it.each([
  ['abc', 'abXc'],
  ['abc', 'ac'],
  ['aaa', 'aa'],
  ['', 'abc'],
  ['abc', ''],
  ['abc', 'abc'],
  ['aXbXc', 'aXc'],
])('finds what changed from %j to %j', (before, after) => {
  const { replacement, ...range } = changeBetween(before, after);
  expect(replaceRange(before, range, replacement)).toBe(after);
});
