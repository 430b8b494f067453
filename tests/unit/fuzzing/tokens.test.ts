import fc from 'fast-check';
import {
  deriveSecret,
  deriveToken,
  hashToken,
  hideTokens,
  isSampleToken,
  readToken,
} from '../../../server/src/domain/token';
import '../../support/same-inputs';
import { hostileText } from './hostile-text';

const bytes = (length: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));

const token: fc.Arbitrary<string> = fc
  .tuple(bytes(32), fc.string({ minLength: 1 }), bytes(32))
  .map(([secret, invitationId, nonce]) =>
    deriveToken({ secret, invitationId, nonce: nonce.toString('hex') }),
  );

describe('tokens, whatever they are made of,', () => {
  it('are 43 letters and digits, and are read back from what a person copies along', () => {
    const around = fc.string({
      unit: fc.constantFrom(...' .,;:<>()[]"\'\r\n\t\u200B?!'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(token, around, around, (made, before, after) => {
        expect(made).toMatch(/^[0-9A-Za-z]{43}$/);
        expect(readToken(before + made + after)).toBe(made);
        expect(hashToken(made)).not.toContain(made);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read from nothing but a text that holds one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), hostileText(300)), (given) => {
        const read = readToken(given);
        if (read !== null) expect(read).toMatch(/^[0-9A-Za-z]{43}$/);
        expect(typeof isSampleToken(given)).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('are hidden in a text wherever they stand', () => {
    fc.assert(
      fc.property(hostileText(), token, hostileText(), (before, made, after) => {
        expect(hideTokens(before + made + after)).not.toContain(made);
      }),
    );
  });

  it('differ where the secret, the invitation or the nonce differs', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,24}$/);
    const nonce = fc.stringMatching(/^[a-f0-9]{64}$/);
    const material = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.tuple(material, id, nonce), fc.tuple(material, id, nonce), (one, other) => {
        const [first, second] = [one, other].map(([key, invitationId, itsNonce]) =>
          deriveToken({ secret: deriveSecret(key), invitationId, nonce: itsNonce }),
        );
        expect(first === second).toBe(one.join('\n') === other.join('\n'));
      }),
    );
  });

  it.each(['a', '0', 'a.', '%2F', '\u0130'])('a megabyte of %j is no token', (piece) => {
    const text = piece.repeat(1024 * 1024);
    expect(readToken(text)).toBeNull();
    expect(hideTokens(text).length).toBeLessThanOrEqual(text.length);
  });
});
