import type { Core } from '@strapi/strapi';
import { accounts } from '../../database/query';
import type { AccountFacts } from '../../domain/acceptance';

interface SessionManager {
  (origin: string): { invalidateRefreshToken(userId: string): Promise<void> };
  hasOrigin(origin: string): boolean;
}

/** Sessions are kept apart from the account, and only in `jwtManagement: 'refresh'`. */
export const endSessions = async (strapi: Core.Strapi, id: AccountFacts['id']): Promise<void> => {
  const sessions = strapi.sessionManager as unknown as SessionManager | undefined;
  if (!sessions?.hasOrigin('users-permissions')) return;
  await sessions('users-permissions').invalidateRefreshToken(String(id));
};

/**
 * Ends whatever could open an account before its owner joined, but for the password: refresh sessions, and
 * the tokens of letters about resetting or confirming. Access tokens are refused by the time they were
 * issued; see ./refuse-older-tokens. Run it in the transaction of the joining.
 */
export const revokeEarlierAccess = async (
  strapi: Core.Strapi,
  id: AccountFacts['id'],
): Promise<void> => {
  await endSessions(strapi, id);
  const isHeld = [
    { resetPasswordToken: { $notNull: true } },
    { confirmationToken: { $notNull: true } },
  ];
  await accounts(strapi).updateMany({
    where: { $and: [{ id }, { $or: isHeld }] },
    data: { resetPasswordToken: null, confirmationToken: null },
  });
};
