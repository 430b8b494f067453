import type { Core } from '@strapi/strapi';
import { members } from '../../database/query';
import { judgeTokenAge, type TokenClaims } from '../../domain/token-age';

/** The `jwt` service of users-permissions, which REST, GraphQL and a site's own code ask about tokens. */
interface JwtService {
  issue(payload: Record<string, unknown>, options?: object): unknown;
  verify(token: string): Promise<{ id?: number | string }>;
}

/** A token that was verified already. */
const claimsOf = (token: string): TokenClaims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as TokenClaims;

/** Joining removes every session there was, so one that is still there began afterwards. */
const isSessionGone = async (strapi: Core.Strapi, sessionId: string): Promise<boolean> =>
  !(await strapi.sessionManager('users-permissions').isSessionActive(sessionId));

const isOlder = async (
  strapi: Core.Strapi,
  { account, token }: { account: number | string; token: string },
): Promise<boolean> => {
  const member = await members(strapi).findOne({
    where: { account: { id: account } },
    select: ['joinedAt'],
  });
  if (!member?.joinedAt) return false;
  const claims = claimsOf(token);
  const age = judgeTokenAge(claims, new Date(member.joinedAt));
  return age === 'in_doubt' ? isSessionGone(strapi, claims.sessionId!) : age === 'older';
};

/**
 * Makes users-permissions refuse the tokens that were issued for a member's account before the member
 * joined. Joining proves the mailbox; whoever registered the address before may have kept a token, which
 * would open the member's account for 30 days. A legacy token cannot be revoked in any other way, and in
 * `refresh` mode an access token outlives its session.
 *
 * The service is wrapped, since Strapi has no hook for it: both `jwtManagement` modes go through `verify`.
 */
export const refuseOlderTokens = (strapi: Core.Strapi): void => {
  const jwt = strapi.plugin('users-permissions').service('jwt') as JwtService;
  const issue = jwt.issue.bind(jwt);
  const verify = jwt.verify.bind(jwt);

  jwt.issue = (payload, options) => {
    const { toJSON } = payload as { toJSON?: () => Record<string, unknown> };
    const claims = toJSON ? toJSON.call(payload) : payload;
    // With a time of the caller's own, that one holds.
    return issue('iat' in claims ? claims : { ...claims, issuedAtMs: Date.now() }, options);
  };

  jwt.verify = async (token) => {
    const verified = await verify(token);
    const { id } = verified;
    if (id !== undefined && (await isOlder(strapi, { account: id, token }))) {
      throw new Error('Invalid token.'); // in users-permissions' own words
    }
    return verified;
  };
};
