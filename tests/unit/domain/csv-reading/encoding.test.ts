import {
  Utf8Check,
  decoderOf,
  encodingOfStart,
} from '../../../../server/src/domain/csv-reading/encoding';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const text = 'email;name\nzoé@a.test;Zoé\n';

it.each<[string, Buffer, string | null]>([
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 with BOM', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 big-endian with BOM', utf16be(`\uFEFF${text}`), 'utf-16be'],
  ['UTF-16 without BOM', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16 big-endian without BOM', utf16be(text), 'utf-16be'],
  ['UTF-8 without BOM', Buffer.from(text), null],
  ['Windows-1252', Buffer.from(text, 'latin1'), null],
  ['nothing', Buffer.alloc(0), null],
  ['one byte', Buffer.from('a'), null],
  ['a workbook', Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0abcdefghijklmnopqrst'), null],
])('%s begins as such', (_, bytes, encoding) => {
  expect(encodingOfStart(bytes)).toBe(encoding);
});

const isUtf8 = (bytes: Buffer, { isWhole = true, cut = bytes.length } = {}): boolean => {
  const check = new Utf8Check();
  check.add(bytes.subarray(0, cut));
  check.add(bytes.subarray(cut));
  return check.end({ isWhole });
};

it('tells UTF-8 from Windows-1252 by all of the bytes', () => {
  expect(isUtf8(Buffer.from('é'.repeat(9)))).toBe(true);
  expect(isUtf8(Buffer.from('plain'))).toBe(true);
  expect(isUtf8(Buffer.from([...Buffer.from('a'.repeat(5000)), 0xe9, 0x0a]))).toBe(false);
});

it('finds letters whole that lie across two chunks, and forgives one that is cut off with the file', () => {
  const bytes = Buffer.from('é');
  expect(isUtf8(bytes, { cut: 1 })).toBe(true);
  expect(isUtf8(bytes.subarray(0, 1), { isWhole: false })).toBe(true);
  expect(isUtf8(bytes.subarray(0, 1))).toBe(false);
});

it('decodes what Windows-1252 has and Latin-1 has not', () => {
  const bytes = Buffer.from([0x80, 0x92, 0x9c, 0xe9, 0x41]);
  expect(decoderOf('windows-1252').write(bytes)).toBe('€’œéA');
});

it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('decodes %s byte by byte', (encoding) => {
  const whole = `\uFEFF${text}`;
  const bytes =
    encoding === 'utf-16be'
      ? utf16be(whole)
      : Buffer.from(whole, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const decoder = decoderOf(encoding);
  const parts = [...bytes].map((byte) => decoder.write(Uint8Array.of(byte)));
  expect(parts.join('') + decoder.end()).toBe(text);
});
