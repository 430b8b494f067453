import { maskOthers } from '../../../server/src/domain/mask-email';

it.each([
  ['moved to victim@other.test.', 'moved to v•••@other.test.'],
  ['<o’hara@other.test>, "bob@b.test"', '<o•••@other.test>, "b•••@b.test"'],
  ['?rcpt=victim%40other.test', '?r•••@other.test'],
  ['victim&#64;bücher.test', 'v•••@bücher.test'],
  ['bounces+17-bob=y.org@mailer.net', 'b•••@mailer.net'],
])('addresses of others are masked: %s', (text, masked) => {
  expect(maskOthers(text, ['ann@x.org'])).toBe(masked);
});

it.each([
  '550 <Ann@X.org> is gone',
  "'ann@x.org'",
  '?rcpt=ann@x.org',
  'ann@bücher.de',
  'nobody at all, 5 @ 3',
])('their own and all else stay: %s', (text) => {
  expect(maskOthers(text, ['ann@x.org', 'ann@xn--bcher-kva.de'])).toBe(text);
});

it('an address that ends with their own is another one', () => {
  expect(maskOthers("o'brien@x.org", ['brien@x.org'])).toBe('o•••@x.org');
});

it('a long row without an address is gone through once', () => {
  const text = 'a.'.repeat(250_000);
  expect(maskOthers(text, [])).toBe(text);
});
