import {
  deriveSecret,
  deriveToken,
  hashToken,
  readToken,
  hideTokens,
} from '../../../server/src/domain/token';

const secret = deriveSecret('an app key of this site');
const invitation = { secret, invitationId: 'abc', nonce: 'n1' };

describe('a token', () => {
  it('is the same whenever it is made for the same invitation', () => {
    expect(deriveToken(invitation)).toBe(deriveToken({ ...invitation }));
  });

  it.each([
    ['another invitation', { invitationId: 'abd' }],
    ['another nonce', { nonce: 'n2' }],
    ['another secret', { secret: deriveSecret('another app key') }],
    ['a shift of a character from id to nonce', { invitationId: 'ab', nonce: 'cn1' }],
  ])('differs for %s', (_, change) => {
    expect(deriveToken({ ...invitation, ...change })).not.toBe(deriveToken(invitation));
  });

  it('is 43 letters and digits, whatever the bytes', () => {
    const tokens = Array.from({ length: 2000 }, (_, n) =>
      deriveToken({ ...invitation, nonce: String(n) }),
    );
    expect(tokens.filter((token) => !/^[0-9A-Za-z]{43}$/.test(token))).toEqual([]);
    expect(new Set(tokens).size).toBe(2000);
  });

  it('is kept as its SHA-256, of the form the database has always held', () => {
    expect(hashToken('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('reading a token', () => {
  const token = deriveToken(invitation);

  it.each([
    ['as it is', token],
    ['with a full stop', `${token}.`],
    ['with a comma', `${token},`],
    ['with an angle bracket', `<${token}>`],
    ['with a line break', `${token}\r\n`],
    ['with a slash and spaces', ` ${token}/ `],
  ])('finds one copied %s', (_, typed) => {
    expect(readToken(typed)).toBe(token);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a number', 42],
    ['an operator', { $ne: '' }],
    ['a list', [token]],
    ['one character less', token.slice(1)],
    ['one character more', `${token}A`],
    ['a space inside', `${token.slice(0, 20)} ${token.slice(20)}`],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('finds none in %s', (_, typed) => {
    expect(readToken(typed)).toBeNull();
  });
});

describe('a text of others', () => {
  const token = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v';

  it.each(['%2F', '=3D', '/', ' ', '"', 'u%3D'])('holds no token behind %j', (before) => {
    expect(hideTokens(`refused: x${before}${token}.`)).not.toContain(token);
  });

  it('keeps what is no token', () => {
    const said = '550 5.1.1 <k7dq2w9xz4m1c8v5b3n6p0@club.test>: no such user';
    expect(hideTokens(said)).toBe(said);
  });
});
