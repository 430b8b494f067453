import { parseAddresses, type ParsedEntry } from '../../../shared/addresses';

const short = (entry: ParsedEntry): string =>
  entry.ok
    ? `${entry.name ? `${entry.name} ` : ''}<${entry.email}>`
    : `${entry.typed}!${entry.reason}`;
const read = (input: string | string[]): string[] => parseAddresses(input).map(short);

describe('parseAddresses reads a pasted text', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \r\n;;, \u200B', []],
    ['a@x.org\nb@x.org\r\nc@x.org\rd@x.org\u2028e@x.org', ['a', 'b', 'c', 'd', 'e']],
    ['a@x.org,b@x.org;c@x.org d@x.org\te@x.org', ['a', 'b', 'c', 'd', 'e']],
    ['a@x.org，b@x.org；c@x.org、d@x.org\u3000e@x.org', ['a', 'b', 'c', 'd', 'e']],
    ['<a@x.org><b@x.org>,<c@x.org>', ['a', 'b', 'c']],
    ['"a@x.org","b@x.org" "c@x.org"', ['a', 'b', 'c']],
    ['- a@x.org\n• b@x.org\n> c@x.org', ['a', 'b', 'c']],
    ['a@x.org. b@x.org, (c@x.org); mailto:d@x.org', ['a', 'b', 'c', 'd']],
    ['a@x.org <mailto:a@x.org>; b@x.org<b@x.org>', ['a', 'b']],
    ['A <a@x.org, B <b@x.org>', ['A a', 'B b']],
  ])('%j', (text, expected) => {
    const full = expected.map((word) => word.replace(/(?=\w$)/, '<').replace(/$/, '@x.org>'));
    expect(read(text)).toEqual(full);
  });

  it('as Outlook, spreadsheets and web pages leave it', () => {
    const text =
      '\uFEFF"Smith, Alice" <a@x.org>;\u00A0bob@x.org,\u200Bcarol@x.org\t\r\nSmith, Dan <d@x.org>; Jones, Eve <e@x.org>;\r\n';
    expect(read(text)).toEqual([
      'Smith, Alice <a@x.org>',
      '<bob@x.org>',
      '<carol@x.org>',
      'Smith, Dan <d@x.org>',
      'Jones, Eve <e@x.org>',
    ]);
  });

  it.each<[string, string[]]>([
    ['alice, bob@x.org', ['alice!missing_at', '<bob@x.org>']],
    ['alice\nBob <bob@x.org>', ['alice!missing_at', 'Bob <bob@x.org>']],
    ['alice; Bob <bob@x.org>', ['alice!missing_at', 'Bob <bob@x.org>']],
    ['al, bo, Cy <c@x.org>', ['al!missing_at', 'bo, Cy <c@x.org>']],
    ['al, bo, cy', ['al!missing_at', 'bo!missing_at', 'cy!missing_at']],
    ['Alice Smith a@x.org', ['Alice Smith!missing_at', '<a@x.org>']],
    ['<a@x.org> Alice', ['<a@x.org>', 'Alice!missing_at']],
    ['a@b.com\r\nBcc: x@y', ['<a@b.com>', 'Bcc:!missing_at', 'x@y!domain_without_dot']],
    ['team: a@x.org, b@x.org; c@x.org', ['team: a@x.org, b@x.org;!group', '<c@x.org>']],
    ['"a b"@x.org, c@x.org', ['"a b"@x.org!quoted_local_part', '<c@x.org>']],
    ['"open <a@x.org>\n"B" <b@x.org>', ['"open <a@x.org>', 'B <b@x.org>']],
    ['a @x.org', ['a!missing_at', '@x.org!local_part_missing']],
    ['a@x.org <b@x.org>', ['<a@x.org>', '<b@x.org>']],
    ['"a@x.org, b@x.org"', ['"a@x.org, b@x.org"!two_addresses']],
  ])('and shows what is wrong: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says where each entry stands, whatever was dropped before it', () => {
    const text = '\uFEFF\u200BAlice <a\u200B@x.org>;\r\n\u200B oops, 😀 ,\u200Fb@x.org.';
    const entries = parseAddresses(text);
    const stands = entries.map(({ start, end }) => text.slice(start, end));
    expect(stands).toEqual(['Alice <a\u200B@x.org>', 'oops', '😀', 'b@x.org.']);
    expect(entries.map(({ typed }) => typed)).toEqual(stands);
    expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });
});

describe('parseAddresses reads a list', () => {
  it('with exactly one entry an item', () => {
    const items = ['a@b.com\r\nBcc: x@y', 'b@x.org', '', 'c@x.org, d@x.org', 'E <e@x.org>'];
    const entries = parseAddresses(items);
    expect(entries.map((entry) => (entry.ok ? entry.email : entry.reason))).toEqual([
      'control_character',
      'b@x.org',
      'empty',
      'two_addresses',
      'e@x.org',
    ]);
    expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.map(({ typed }) => typed)).toEqual(items);
  });

  it('and shows what databases can store', () => {
    const [nul, long] = parseAddresses(['a\u0000\uD800@x.org', `${'😀'.repeat(200)}`]);
    expect(nul?.typed).toBe('a\uFFFD\uFFFD@x.org');
    expect(long?.typed).toBe('😀'.repeat(127));
  });
});

describe('parseAddresses gets to the end of', () => {
  const MEGA = 1_000_000;
  const addresses = Array.from({ length: 100_000 }, (_, i) => `Name ${i} <person${i}@example.org>`);
  it.each<[string, string, number]>([
    ['100,000 addresses', addresses.join('; '), 100_000],
    ['quotation marks', '"'.repeat(MEGA), 1],
    ['quotation marks and spaces', '" '.repeat(MEGA / 2 + 1), 1],
    ['escaped quotation marks', '"\\" '.repeat(MEGA / 4), 1],
    ['backslashes', `"${'\\'.repeat(MEGA)}`, 1],
    ['curly quotation marks', '“ „'.repeat(MEGA / 3), 1],
    ['opening angles', '<'.repeat(MEGA), 1],
    ['opening angles and spaces', '< '.repeat(MEGA / 2), MEGA / 2],
    ['angles with quotation marks', '<"'.repeat(MEGA / 2), MEGA / 4],
    ['closing angles', '>'.repeat(MEGA), 0],
    ['letters', 'a'.repeat(MEGA), 1],
    ['letters and spaces', 'a '.repeat(MEGA / 2), 1],
    ['spaces', ' '.repeat(MEGA), 0],
    ['spaces behind quotation marks', `"@"${' '.repeat(MEGA)}`.repeat(2), 2],
    ['invisible characters', '\u200B'.repeat(MEGA), 0],
    ['commas', ','.repeat(MEGA), 0],
    ['group names without an end', 'a: '.repeat(MEGA / 3), 1],
    ['dots behind an address', `a@x.org${'.'.repeat(MEGA)}`, 1],
    ['at signs', '@'.repeat(MEGA), 1],
    ['a long local part', `${'a'.repeat(MEGA)}@x.org`, 1],
    ['a long domain', `a@${'ü'.repeat(MEGA)}.org`, 1],
    ['many labels', `a@${'ü.'.repeat(MEGA / 2)}org`, 1],
    ['brackets', '('.repeat(MEGA), 1],
  ])('%s', (_, text, count) => {
    expect(parseAddresses(text)).toHaveLength(count);
    expect(parseAddresses([text])).toHaveLength(1);
  });
});
