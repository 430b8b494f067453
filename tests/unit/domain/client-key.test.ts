import { clientKey } from '../../../server/src/domain/client-key';

describe('a client is told by its address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:50213', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['[2001:db8:1:2::9]:50213', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s', (address, key) => expect(clientKey(address)).toBe(key));

  it.each(['', 'unknown', '_hidden', '999.1.1.1', 'x'.repeat(5000), '1.2.3.4, 5.6.7.8'])(
    'and is the same for whatever is no address: %j',
    (address) => expect(clientKey(address)).toBe('no address'),
  );
});
