import type { Core } from '@strapi/strapi';
import type { CountAccountsResponse } from '../../../shared/contracts/members';
import { accounts, members, roles } from '../store/query';
import { notReplaced } from './replaced';

/** Counts the accounts that belong to no member yet, by role. */
export const countUnlinked = async (
  strapi: Core.Strapi,
): Promise<CountAccountsResponse['data']> => {
  const shown: CountAccountsResponse['data']['roles'] = [];
  for (const { id, documentId, name } of await roles(strapi).findMany({ orderBy: { id: 'asc' } })) {
    const all = await accounts(strapi).count({ where: { $and: [notReplaced, { role: { id } }] } });
    const linked = await members(strapi).count({ where: { account: { role: { id } } } });
    if (all > linked) shown.push({ id: documentId, name, accounts: all - linked });
  }
  const all = await accounts(strapi).count({ where: notReplaced });
  const linked = await members(strapi).count({ where: { account: { id: { $notNull: true } } } });
  return { roles: shown, total: all - linked };
};
