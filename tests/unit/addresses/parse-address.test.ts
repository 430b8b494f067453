import { addressFaultMessages, parseAddress, type AddressFault } from '../../../shared/addresses';

const label63 = 'a'.repeat(63);
const local64 = 'l'.repeat(64);

describe('parseAddress reads', () => {
  it.each([
    ['a@x.org', 'a@x.org', undefined],
    ['  A.B+c@Example.COM ', 'A.B+c@Example.COM', undefined],
    ['<a@x.org>', 'a@x.org', undefined],
    ['< a@x.org >', 'a@x.org', undefined],
    ['<<a@x.org>>', 'a@x.org', undefined],
    ['mailto:a@x.org', 'a@x.org', undefined],
    ['MAILTO:a@x.org?subject=Hi&cc=b@y.org', 'a@x.org', undefined],
    ['<mailto:a@x.org>', 'a@x.org', undefined],
    ['a@x.org<mailto:a@x.org>', 'a@x.org', undefined],
    ['(a@x.org)', 'a@x.org', undefined],
    ["'a@x.org'", 'a@x.org', undefined],
    ['"a@x.org"', 'a@x.org', undefined],
    ["o'brien@x.org", "o'brien@x.org", undefined],
    ['a@x.org.', 'a@x.org', undefined],
    ['a@x.org,', 'a@x.org', undefined],
    ['a@x.org;', 'a@x.org', undefined],
    ['a@x.org>', 'a@x.org', undefined],
    ['a@x.org).', 'a@x.org', undefined],
    ['\uFEFFa@x\u200B.org\u200F', 'a@x.org', undefined],
    ['\u202Aa@x.org\u202C', 'a@x.org', undefined],
    ['\u00A0a@x.org\u00A0', 'a@x.org', undefined],
    ['Alice Smith <a@x.org>', 'a@x.org', 'Alice Smith'],
    ['Alice\u00A0 \tSmith<a@x.org>', 'a@x.org', 'Alice Smith'],
    ['"Smith, Alice" <a@x.org>', 'a@x.org', 'Smith, Alice'],
    ['"Smith, Alice \\"Al\\" \\\\" <a@x.org>', 'a@x.org', 'Smith, Alice "Al" \\'],
    ['“Smith, Alice” <a@x.org>', 'a@x.org', 'Smith, Alice'],
    ['„Smith, Alice“ <a@x.org>', 'a@x.org', 'Smith, Alice'],
    ['Smith, Alice <a@x.org>', 'a@x.org', 'Smith, Alice'],
    ["'Alice Smith' <a@x.org>", 'a@x.org', 'Alice Smith'],
    ['Alice "Al" Smith <a@x.org>', 'a@x.org', 'Alice Al Smith'],
    ['Alice "Smith <a@x.org>', 'a@x.org', 'Alice "Smith'],
    ['"" <a@x.org>', 'a@x.org', undefined],
    ['"a@x.org" <a@x.org>', 'a@x.org', undefined],
    ["'A@x.org' <a@x.org>", 'A@x.org', undefined],
    ['"Ali\u0000ce\u0007" <a@x.org>', 'a@x.org', 'Alice'],
    ['- Alice <a@x.org>', 'a@x.org', 'Alice'],
    ['Alice <a@x.org', 'a@x.org', 'Alice'],
    ['victím@x.org', 'victím@x.org', undefined],
    ['用户@例え.テスト', '用户@例え.テスト', undefined],
    ['user@bücher.de', 'user@bücher.de', undefined],
    [`${local64}@x.org`, `${local64}@x.org`, undefined],
    [`a@${label63}.org`, `a@${label63}.org`, undefined],
    ["!#$%&'*+-/=?^_`{|}~@x.org", "!#$%&'*+-/=?^_`{|}~@x.org", undefined],
    ['a@r3---sn.x.museum', 'a@r3---sn.x.museum', undefined],
    ['a@x.xn--p1ai', 'a@x.xn--p1ai', undefined],
    ['a@1.2.3.org', 'a@1.2.3.org', undefined],
  ])('%j', (typed, email, name) => {
    expect(parseAddress(typed)).toEqual({ ok: true, email, key: expect.any(String), name });
  });

  it('the key and the address to be mailed apart', () => {
    const bucher = { ok: true, email: 'User@Bücher.DE', key: 'user@xn--bcher-kva.de' };
    expect(parseAddress('User@Bu\u0308cher.DE')).toEqual(bucher);
  });

  it('no more than 200 characters of a name, and no half of a pair', () => {
    const long = parseAddress(`${'n'.repeat(199)}😀😀 <a@x.org>`);
    expect(long).toMatchObject({ ok: true, name: 'n'.repeat(199) });
  });
});

describe('parseAddress refuses', () => {
  const domain249 = `${label63}.${label63}.${label63}.${'a'.repeat(53)}.org`;
  it.each<[string, AddressFault]>([
    ['', 'empty'],
    [' \u200B\t', 'empty'],
    ['Alice <>', 'empty'],
    ['a@b.com\r\nBcc: x@y', 'control_character'],
    ['a@b.com\nx@y.org', 'control_character'],
    ['a@b.com\u2028x@y.org', 'control_character'],
    ['"Alice\r\nBcc: x@y.org" <a@x.org>', 'control_character'],
    ['a\u0000@x.org', 'control_character'],
    ['a@x.org\u0000', 'control_character'],
    ['a\u0008b@x.org', 'control_character'],
    ['alice', 'missing_at'],
    ['alice smith', 'missing_at'],
    ['-', 'missing_at'],
    ['a＠x.org', 'missing_at'],
    ['a@b@c', 'several_at'],
    ['a@b.org@c.org', 'several_at'],
    ['a@@x.org', 'several_at'],
    ['a@x.org,b@x.org', 'two_addresses'],
    ['a@x.org b@x.org', 'two_addresses'],
    ['a@x.org; b@x.org', 'two_addresses'],
    ['<a@x.org> <b@x.org>', 'two_addresses'],
    ['<a@x.org, b@x.org>', 'two_addresses'],
    ['<a@x.org b@x.org>', 'two_addresses'],
    ['"a@x.org, b@x.org"', 'two_addresses'],
    ['a@x.org <b@x.org>', 'two_addresses'],
    ['team: a@x.org, b@x.org;', 'group'],
    ['my team: a@x.org;', 'group'],
    ['team:a@x.org;', 'group'],
    ['undisclosed-recipients:;', 'group'],
    ['alice smith@x.org', 'space_inside'],
    ['a@x .org', 'space_inside'],
    ['a@x.org Alice', 'space_inside'],
    ['Bcc: a@x.org', 'space_inside'],
    ['<a b@x.org>', 'space_inside'],
    ['"a b"@x.org', 'quoted_local_part'],
    ['"a@b"@x.org', 'quoted_local_part'],
    ['<"a,b"@x.org>', 'quoted_local_part'],
    ['Alice <"a b"@x.org>', 'quoted_local_part'],
    ['@x.org', 'local_part_missing'],
    [`${'l'.repeat(65)}@x.org`, 'local_part_too_long'],
    [`${'é'.repeat(33)}@x.org`, 'local_part_too_long'],
    ['.a@x.org', 'local_part_dots'],
    ['a.@x.org', 'local_part_dots'],
    ['a..b@x.org', 'local_part_dots'],
    ['a\\b@x.org', 'local_part_invalid'],
    ['a(b)@x.org', 'local_part_invalid'],
    ['a:b@x.org', 'local_part_invalid'],
    ['[a]@x.org', 'local_part_invalid'],
    ['=?utf-8?q?b=40y.org=2c?=@x.org', 'local_part_invalid'],
    ['a﹫y.org@x.org', 'local_part_invalid'],
    ['a\uE000@x.org', 'local_part_invalid'],
    ['a\uD800@x.org', 'local_part_invalid'],
    ['a@', 'domain_missing'],
    ['a@[1.2.3.4]', 'ip_literal'],
    ['a@[IPv6:::1]', 'ip_literal'],
    ['a@1.2.3.4', 'top_level_domain_invalid'],
    ['a@x.123', 'top_level_domain_invalid'],
    ['a@x.c', 'top_level_domain_invalid'],
    ['a@0x7f.1', 'top_level_domain_invalid'],
    ['a@localhost', 'domain_without_dot'],
    ['x@y', 'domain_without_dot'],
    ['a@.org', 'domain_dots'],
    ['a@x..org', 'domain_dots'],
    [`a@${'a'.repeat(64)}.org`, 'domain_label_too_long'],
    [`a@${'ü'.repeat(62)}.org`, 'domain_label_too_long'],
    ['a@-x.org', 'domain_hyphen'],
    ['a@x-.org', 'domain_hyphen'],
    ['a@x.-org', 'domain_hyphen'],
    ['a@my_host.org', 'domain_invalid'],
    ['a@ex%61mple.com', 'domain_invalid'],
    ['a@x.org:25', 'domain_invalid'],
    ['a@x.org/b', 'domain_invalid'],
    ['a@ｇmail.com', 'domain_invalid'],
    ['a@x。org', 'domain_invalid'],
    ['a@xn--a.org', 'domain_invalid'],
    [`lllllll@${domain249}`, 'too_long'],
    [`a@${'a.'.repeat(200)}org`, 'too_long'],
  ])('%j: %s', (typed, reason) => {
    expect(parseAddress(typed)).toEqual({ ok: false, reason });
  });

  it('with a sentence for each reason', () => {
    for (const sentence of Object.values(addressFaultMessages))
      expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('nothing that is 254 long', () => {
    const domain = `${label63}.${label63}.${label63}.${'a'.repeat(53)}.org`;
    const longest = `${'l'.repeat(254 - 1 - domain.length)}@${domain}`;
    expect(longest).toHaveLength(254);
    expect(parseAddress(longest)).toMatchObject({ ok: true, email: longest });
  });
});
