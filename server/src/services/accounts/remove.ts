import type { Core } from '@strapi/strapi';
import { accounts } from '../../database/query';
import type { AccountFacts } from '../../domain/acceptance';

interface SessionManager {
  (origin: string): { invalidateRefreshToken(userId: string): Promise<void> };
  hasOrigin(origin: string): boolean;
}

/** Removes accounts with everything that could open them: the row, and the sessions kept apart from it. */
export const removeAccounts = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  const sessions = strapi.sessionManager as unknown as SessionManager | undefined;
  for (const id of ids) {
    if (sessions?.hasOrigin('users-permissions')) {
      await sessions('users-permissions').invalidateRefreshToken(String(id));
    }
    await accounts(strapi).delete({ where: { id } });
  }
};
