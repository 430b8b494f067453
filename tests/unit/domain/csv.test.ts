import { csvRow } from '../../../server/src/domain/csv';

it.each([
  [[1, 'a@b.test', 'invited'], '1,a@b.test,invited'],
  [[1, null, undefined, ''], '1,,,'],
  [['Smith, Alice'], '"Smith, Alice"'],
  [['say "hi"'], '"say ""hi"""'],
  [['two\nlines', 'two\r\nlines', 'a\rb'], '"two\nlines","two\r\nlines","a\rb"'],
  [[' spaced '], ' spaced '],
  [['bücher, 書'], '"bücher, 書"'],
])('%j is written as %j, and the line ended', (values, line) => {
  expect(csvRow(values)).toBe(`${line}\r\n`);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '='])(
  'the text %j is not run as a formula',
  (text) => {
    expect(csvRow([text])).toBe(`"'${text}"\r\n`);
  },
);

it('has no formula for a spreadsheet that splits at semicolons', () => {
  expect(csvRow(['550 x;=cmd|calc!A1'])).toBe(`"550 x;'=cmd|calc!A1"\r\n`);
});

it.each([
  ['a;"=HYPERLINK(A1)&', `"a;""'=HYPERLINK(A1)&"`],
  [';=HYPERLINK(A1)&', `";'=HYPERLINK(A1)&"`],
  ['\n=HYPERLINK(A1)&', `"\n'=HYPERLINK(A1)&"`],
])('has none in %j for it either', (text, cell) => {
  expect(csvRow([text])).toBe(`${cell}\r\n`);
});

it('doubles the quotes within a formula', () => {
  expect(csvRow(['=HYPERLINK("http://evil.test","x")'])).toBe(
    `"'=HYPERLINK(""http://evil.test"",""x"")"\r\n`,
  );
});

it('leaves signs within a text, and numbers below zero, alone', () => {
  expect(csvRow(['a=b', 'a+b@c.test', -1])).toBe('a=b,a+b@c.test,-1\r\n');
});
