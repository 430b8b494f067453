/** The claims of a session token that tell when it was issued. */
export interface TokenClaims {
  /** Seconds since 1970, as JWT has it (RFC 7519). */
  iat?: number;
  /** Milliseconds since 1970: the plugin adds it to the tokens that users-permissions issues. */
  issuedAtMs?: number;
  /** Names the session of a token in `jwtManagement: 'refresh'`, where no claim can be added. */
  sessionId?: string;
}

/** Nodes' clocks may differ by this much, and a token may be issued while its account joins. */
const doubtMs = 60_000;

/**
 * Whether a token was issued before its account joined. `iat` alone counts whole seconds, so a token of the
 * same second counts as older; where its session can be asked for instead, it is `in_doubt`.
 */
export const judgeTokenAge = (
  { iat, issuedAtMs, sessionId }: TokenClaims,
  joinedAt: Date,
): 'older' | 'newer' | 'in_doubt' => {
  const joinedMs = joinedAt.getTime();
  const issuedMs = issuedAtMs ?? (iat === undefined ? -Infinity : iat * 1000);
  if (sessionId === undefined) return issuedMs < joinedMs ? 'older' : 'newer';
  if (issuedMs < joinedMs - doubtMs) return 'older';
  return issuedMs < joinedMs + doubtMs ? 'in_doubt' : 'newer';
};
