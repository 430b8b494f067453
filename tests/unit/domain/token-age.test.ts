import { judgeTokenAge, type TokenClaims } from '../../../server/src/domain/token-age';

const joinedAt = new Date('2030-05-01T09:00:10.500Z');
const second = Date.parse('2030-05-01T09:00:10.000Z') / 1000;
const inSession = (iat: number): TokenClaims => ({ iat, sessionId: 's' });

it.each<[TokenClaims, string]>([
  [{ iat: second - 3600 }, 'older'],
  [{ iat: second }, 'older'],
  [{ iat: second + 1 }, 'newer'],
  [{ iat: second, issuedAtMs: joinedAt.getTime() - 1 }, 'older'],
  [{ iat: second, issuedAtMs: joinedAt.getTime() }, 'newer'],
  [{}, 'older'],
  [{ sessionId: 's' }, 'older'],
  [inSession(second - 61), 'older'],
  [inSession(second - 59), 'in_doubt'],
  [inSession(second), 'in_doubt'],
  [inSession(second + 60), 'in_doubt'],
  [inSession(second + 61), 'newer'],
])('a token with %j is %s', (claims, age) => {
  expect(judgeTokenAge(claims, joinedAt)).toBe(age);
});
