import fc from 'fast-check';

/** Characters that separate, quote, wrap, hide or fold, and those that databases and mailers stumble over. */
const hostileCharacters = [
  ...'<>,;:"\'@.()[]{}\\/=?%&+-_ \t\r\n\v\f\0\u0085\u2028\u2029',
  ...'\u00A0\u00AD\u200B\u200E\u202E\u2066\uFEFF\u3000\u0301\u0130\u0131\u00DF\uFB01\uFF20\uFF0E\u3002，；、“”‘’•',
  ...'aZ0äé😀',
  '\uD800',
  '\uDFFF',
  '@x.org',
  'mailto:',
  '=?utf-8?q?',
  'xn--',
  '__proto__',
  '${7*7}',
  '<script>',
];

/** Texts that are made of such characters, and texts of any characters at all. */
export const hostileText = (maxLength = 200): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...hostileCharacters), maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    }),
  );

const megabyte = 1024 * 1024;

const filled = (piece: string): string => piece.repeat(Math.ceil(megabyte / piece.length));

/** A megabyte of each piece over and over: each is a known way to make a reader go back and forth. */
export const hostileMegabytes: [name: string, text: string][] = [
  'a',
  ' ',
  '@',
  '"',
  '<',
  ',',
  '\\"',
  'a@',
  '"a',
  '<"',
  'a:',
  'a: b@x.org,',
  '"a" ',
  '(a',
  '=?q?',
  '\u200B',
  '\u0301',
  '\uD800',
  'ﬁ',
  '.',
  'a.',
  'xn--',
  'a@x.org <',
  'a@x.org',
  'Smith, ',
  "'",
  '\t',
  '\n"',
  '\r',
  ';"',
  '"\n',
  '=',
  '\t=',
  ' =',
  '@a.',
  'a-',
  '?',
  '%40a.',
  '/join/',
  'member-invites',
  '" is not valid JSON',
].map((piece) => [JSON.stringify(piece), filled(piece)]);
