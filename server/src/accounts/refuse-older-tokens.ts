import type { Core } from '@strapi/strapi';
import { isOlderToken, judgeSessionToken, type TokenClaims } from '../domain/token-age';
import { joiningOf } from './joinings';

/** The `jwt` service of users-permissions, which REST, GraphQL and a site's own code ask about tokens. */
interface JwtService {
  issue(claims: unknown, ...rest: unknown[]): unknown;
  verify(token: string, ...rest: unknown[]): Promise<Verified | undefined>;
}

type Verified = TokenClaims & { id?: number | string };

/** Reads a token whose signature was checked before. */
const readClaims = (token: string): TokenClaims & { sessionId?: string } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as never;

const isOlderThanJoining = async (
  strapi: Core.Strapi,
  { token, verified }: { token: string; verified: Verified },
): Promise<boolean> => {
  const joinedAt = await joiningOf(strapi, verified.id!);
  if (!joinedAt) return false;
  const mode = strapi.config.get<string>('plugin::users-permissions.jwtManagement');
  if (mode !== 'refresh') return isOlderToken(verified, joinedAt);
  const { sessionId = '', ...claims } = readClaims(token);
  const age = judgeSessionToken(claims, joinedAt);
  if (age !== 'in_doubt') return age === 'older';
  // Joining removed the sessions that existed before.
  return !(await strapi.sessionManager('users-permissions').isSessionActive(sessionId));
};

/** Adds the time in milliseconds to the payload of an account's token; a time that the caller gives is kept. */
const stamp = (payload: unknown): unknown => {
  const { toJSON } = (payload ?? {}) as { toJSON?: () => unknown };
  const claims = toJSON ? toJSON.call(payload) : payload;
  const isOfAccount = typeof claims === 'object' && claims !== null && 'id' in claims;
  return isOfAccount && !('iat' in claims) ? { ...claims, issuedAtMs: Date.now() } : payload;
};

/**
 * Makes users-permissions refuse the tokens that were issued for a member's account before the member joined.
 * Joining proves the mailbox; somebody who registered the address before may have kept a token, which would
 * open the member's account for 30 days. A legacy token cannot be revoked in any other way, and in `refresh`
 * mode an access token outlives its session.
 *
 * The service is wrapped, since Strapi has no hook for it: both `jwtManagement` modes go through `verify`.
 */
export const refuseOlderTokens = (strapi: Core.Strapi): void => {
  const jwt = strapi.plugin('users-permissions').service('jwt') as JwtService;
  const issue = jwt.issue.bind(jwt);
  const verify = jwt.verify.bind(jwt);

  jwt.issue = (payload, ...rest) => issue(stamp(payload), ...rest);

  jwt.verify = async (token, ...rest) => {
    const verified = await verify(token, ...rest);
    if (verified?.id === undefined) return verified;
    if (!(await isOlderThanJoining(strapi, { token, verified }))) return verified;
    throw new Error('Invalid token.'); // in users-permissions' own words
  };
};
