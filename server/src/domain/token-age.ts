/** The claims of a session token that tell when it was issued. */
export interface TokenClaims {
  /** Seconds since 1970, as JWT has it (RFC 7519). */
  iat?: number;
  /** Milliseconds since 1970: the plugin adds it to the tokens that users-permissions issues. */
  issuedAtMs?: number;
}

/** Nodes' clocks may differ by this much, and a token may be issued while its account joins. */
const doubtMs = 60_000;

const issuedAt = ({ iat, issuedAtMs }: TokenClaims): number | null =>
  issuedAtMs ?? (iat === undefined ? null : iat * 1000);

/**
 * Tells whether a token was issued before its account joined. `iat` alone counts whole seconds, so a token
 * of the same second counts as older, and so does one without any time.
 */
export const isOlderToken = (claims: TokenClaims, joinedAt: Date): boolean =>
  (issuedAt(claims) ?? -Infinity) < joinedAt.getTime();

/**
 * Judges a token that belongs to a session, to which no milliseconds can be added. If its time does not
 * decide, it is `in_doubt`, and its session can be looked up.
 */
export const judgeSessionToken = (
  claims: TokenClaims,
  joinedAt: Date,
): 'older' | 'newer' | 'in_doubt' => {
  const at = issuedAt(claims);
  if (at === null || Math.abs(at - joinedAt.getTime()) <= doubtMs) return 'in_doubt';
  return at < joinedAt.getTime() ? 'older' : 'newer';
};
