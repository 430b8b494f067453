import { normaliseAddress } from '../../../shared/addresses';

describe('normaliseAddress', () => {
  it.each([
    ['A@Example.COM', 'a@example.com'],
    [' a@example.com \n', 'a@example.com'],
    ['user@bücher.de', 'user@xn--bcher-kva.de'],
    ['user@BÜCHER.de', 'user@xn--bcher-kva.de'],
    ['user@bu\u0308cher.de', 'user@xn--bcher-kva.de'],
    ['user@XN--BCHER-KVA.de', 'user@xn--bcher-kva.de'],
    ['user@straße.de', 'user@xn--strae-oqa.de'],
    ['user@例え.テスト', 'user@xn--r8jz45g.xn--zckzah'],
    ['user@ПРИМЕР.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@ΠΑΡΆΔΕΙΓΜΑΣ.gr', 'user@xn--hxajbheg2az3al3a.gr'],
    ['user@faß.xn--bcher-kva.de', 'user@xn--fa-hia.xn--bcher-kva.de'],
    ['user@☃.example.com', 'user@☃.example.com'],
    ['VICTÍM@x.org', 'victím@x.org'],
    ['victi\u0301m@x.org', 'victím@x.org'],
    ['First.Last+Tag@x.org', 'first.last+tag@x.org'],
  ])('makes %j into %j', (typed, key) => {
    expect(normaliseAddress(typed)).toBe(key);
    expect(normaliseAddress(key)).toBe(key);
  });

  it('keeps accents apart', () => {
    expect(normaliseAddress('victím@x.org')).not.toBe(normaliseAddress('victim@x.org'));
  });

  it.each([
    ['a@0x7f.1'],
    ['a@127.1'],
    ['a@2130706433'],
    ['a@ex%61mple.com'],
    ['a@example.com:80'],
    ['a@example.com/path'],
    ['a@example.com?x'],
    ['a@example.com#x'],
    ['a@user:pass'],
    ['a@exa\tmple.com'],
    ['a@exa\nmple.com'],
    ['a@ｅxample.com'],
    ['a@example。com'],
    ['a@exam\u00ADple.com'],
    ['a@exam\u200Bple.com'],
    ['a@example.com\\'],
    ['a@xn--a.com'],
    ['a@ᾳ.com'],
    ['a@\uFE0Fexample.com'],
    ['a'],
    [''],
    ['@'],
  ])('never reads the wrong domain of %j as a right one', (typed) => {
    expect(normaliseAddress(typed)).toBe(typed.normalize('NFC'));
  });
});
