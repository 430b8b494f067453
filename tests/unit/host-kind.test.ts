import { hasNumericHost, hostKindOf } from '../../shared/host-kind';

describe('the host of a web address', () => {
  it.each([
    ['name', 'https://www.example.org/a?b=c#d'],
    ['name', 'http://localhost:1337/'],
    ['name', 'https://127.0.0.1.example.org/'],
    ['name', 'https://bücher.example/'],
    ['private_number', 'http://127.0.0.1:1337/x'],
    ['private_number', 'http://10.0.0.7'],
    ['private_number', 'http://172.16.0.1/'],
    ['private_number', 'http://192.168.1.5/'],
    ['private_number', 'http://[::1]:1337/x'],
    ['private_number', 'http://[fd00::1]/'],
    ['public_number', 'http://203.0.113.5/'],
    ['public_number', 'http://172.32.0.1/'],
    ['public_number', 'http://169.254.169.254/'],
    ['public_number', 'http://[2001:db8::1]/'],
    ['disguised_number', 'http://2130706433/'],
    ['disguised_number', 'http://017700000001/'],
    ['disguised_number', 'http://0x7f.1'],
    ['disguised_number', 'http://0x7f000001:1337/'],
    ['disguised_number', 'http://0177.0.0.1/'],
    ['disguised_number', 'http://127.1/'],
    ['disguised_number', 'http://127.0.0.1./'],
    ['disguised_number', 'http://１２７.0.0.1/'],
    ['disguised_number', 'http://127。0。0。1/'],
    ['disguised_number', 'http://%31%32%37.0.0.1/'],
    ['disguised_number', 'http://[::ffff:127.0.0.1]/'],
    ['disguised_number', 'http://[0:0:0:0:0:0:0:1]/'],
  ])('is a %s in %s', (kind, url) => {
    expect(hostKindOf(url)).toBe(kind);
    expect(hasNumericHost(url)).toBe(kind !== 'name');
  });

  it('is no number where there is no host', () => {
    expect(['javascript:alert(1)', '//evil.test', 'no address', ''].map(hasNumericHost)).toEqual(
      Array(4).fill(false),
    );
  });
});
