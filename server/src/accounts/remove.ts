import type { Core } from '@strapi/strapi';
import { accounts } from '../store/query';
import type { AccountFacts } from '../domain/acceptance';
import { endSessions } from './revoke-access';

/** Removes accounts with everything that could open them: the rows, and the sessions kept apart from them. */
export const removeAccounts = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  await endSessions(strapi, { ids });
  for (const id of ids) await accounts(strapi).delete({ where: { id } });
};
