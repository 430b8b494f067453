import { webLink } from '../../shared/web-link';

describe('a web address', () => {
  it.each([
    'https://club.example/a?b=c#d',
    'http://127.0.0.1:1337/x',
    'http://[::1]:1337/x',
    'https://my_bucket.cdn.example/logo.png',
    'https://bücher.example/',
  ])('may be %s', (url) => {
    expect(webLink(url)).toBe(url);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['no protocol', '//club.example'],
    ['a name before the host', 'https://club.example@evil.example/'],
    ['a space', 'https://club.example/a b'],
    ['a mark that turns the direction', 'https://club.example/\u202Egnp'],
    ['a semicolon in its host', 'https://club.example;sandbox/'],
    ['a comma in its host', 'https://club.example,evil/'],
    ['any host', 'https://*/'],
    ['a quote in its host', "https://club'.example/"],
    ['a number in disguise', 'http://2130706433/'],
    ['a hexadecimal number', 'http://0x7f.1/'],
    ['an octal number', 'http://0177.0.0.1:1337/'],
    ['a number of full-width digits', 'http://１２７.0.0.1/'],
    ['a shortened number', 'http://127.1/'],
    ['nothing', null],
  ])('holds not %s', (_what, url) => {
    expect(webLink(url)).toBeNull();
  });
});
