import {
  isOlderToken,
  judgeSessionToken,
  type TokenClaims,
} from '../../../server/src/domain/token-age';

const joinedAt = new Date('2030-05-01T09:00:10.500Z');
const second = Date.parse('2030-05-01T09:00:10.000Z') / 1000;

it.each<[TokenClaims, boolean]>([
  [{ iat: second - 3600 }, true],
  [{ iat: second }, true],
  [{ iat: second + 1 }, false],
  [{ iat: second, issuedAtMs: joinedAt.getTime() - 1 }, true],
  [{ iat: second, issuedAtMs: joinedAt.getTime() }, false],
  [{}, true],
])('a token with %j is older than the joining: %s', (claims, isOlder) => {
  expect(isOlderToken(claims, joinedAt)).toBe(isOlder);
});

it.each<[TokenClaims, string]>([
  [{ iat: second - 60 }, 'older'],
  [{ iat: second - 59 }, 'in_doubt'],
  [{ iat: second }, 'in_doubt'],
  [{ iat: second + 60 }, 'in_doubt'],
  [{ iat: second + 61 }, 'newer'],
  [{}, 'in_doubt'],
])('a token of a session with %j is %s', (claims, age) => {
  expect(judgeSessionToken(claims, joinedAt)).toBe(age);
});
