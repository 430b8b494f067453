import type { Core } from '@strapi/strapi';
import { accounts } from '../../database/query';
import type { AccountFacts } from '../../domain/acceptance';
import { endSessions } from './revoke-access';

/** Removes accounts with everything that could open them: the row, and the sessions kept apart from it. */
export const removeAccounts = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  for (const id of ids) {
    await endSessions(strapi, id);
    await accounts(strapi).delete({ where: { id } });
  }
};
