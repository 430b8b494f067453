import type { Core } from '@strapi/strapi';
import { accounts } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import type { Walk } from './walk';

/** Walks over the accounts of one role, or of all. */
export const walkAccounts = (
  strapi: Core.Strapi,
  { role }: Extract<BatchSelection, { kind: 'accounts' }>,
): Walk => {
  const where = role === null ? {} : { role: { documentId: role } };
  return {
    count: () => accounts(strapi).count({ where }),
    async next({ after, upTo, limit }) {
      const rows = await accounts(strapi).findMany({
        where: { $and: [where, { id: { $gt: after, $lte: upTo } }] },
        orderBy: { id: 'asc' },
        limit,
      });
      return rows.map(({ id, email, username }) => ({
        id,
        line: { typed: email || username, email, values: { account: id } },
      }));
    },
  };
};
