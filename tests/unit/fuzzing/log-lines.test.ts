import fc from 'fast-check';
import { fitForLog } from '../../../server/src/domain/log-line';
import '../../support/same-inputs';
import { hostileMegabytes, hostileText } from './hostile-text';

const token = '0Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9StUvWxYz0aBcDeF';

jest.setTimeout(60_000);

describe('a line of the log, whatever somebody has written into it,', () => {
  it('holds neither a token nor an address that stands alone', () => {
    const local = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{2,30}$/);
    fc.assert(
      fc.property(hostileText(), local, hostileText(), (before, name, after) => {
        const line = fitForLog(`${before} ${name}@members.test /join/${token} ${after}`, {
          isOurs: true,
        });
        expect(line).not.toContain(`${name}@`);
        expect(line).not.toContain(token.slice(0, 12));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(hostileMegabytes)('is gone through once, a megabyte of %s', (_, text) => {
    for (const isOurs of [true, false]) {
      expect(typeof fitForLog(text, { isOurs })).toBe('string');
      expect(typeof fitForLog(`GET /member-invites/${text}`, { isOurs })).toBe('string');
    }
  });
});
