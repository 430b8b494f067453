import {
  isSeparatorLine,
  recogniseDelimiter,
} from '../../../../server/src/domain/csv-reading/delimiter';
import { LineEnds } from '../../../../server/src/domain/csv-reading/line-ends';

it.each([
  ['email,name\na@b.test,Ann', ','],
  ['email;name\na@b.test;Ann', ';'],
  ['email\tname\na@b.test\tAnn', '\t'],
  ['name;email\nSmith, Ann;a@b.test\nJones, Bob;b@b.test', ';'],
  ['name,email\n"Smith; Ann",a@b.test\n"Jones; Bob",b@b.test', ','],
  ['a@b.test', ','],
  ['', ','],
  ['email\na@b.test\n', ','],
  ['email,tags\na@b.test,x;y;z\nb@b.test,x;y;z', ','],
  ['sep=;\nemail,x;name\n', ';'],
  ['email;a;b\na@b.test;1,5;2,5\nb@b.test;1,5;2,5', ';'],
  ['"unclosed, quote;\nemail;name', ','],
])('%j is separated by %j', (text, delimiter) => {
  expect(recogniseDelimiter(text)).toBe(delimiter);
});

it('knows the line by which Excel names the delimiter', () => {
  expect(isSeparatorLine(['sep=', ''], 1)).toBe(true);
  expect(isSeparatorLine(['sep=;'], 1)).toBe(true);
  expect(isSeparatorLine(['sep=', ''], 2)).toBe(false);
  expect(isSeparatorLine(['sep=x@y.test', ''], 1)).toBe(false);
});

it.each([[['a\r\nb\rc\nd']], [['a\r', '\nb\r', 'c\n', '', 'd']]])(
  'ends every line alike: %j',
  (parts) => {
    const lineEnds = new LineEnds();
    expect(parts.map((part) => lineEnds.write(part)).join('')).toBe('a\nb\nc\nd');
  },
);
