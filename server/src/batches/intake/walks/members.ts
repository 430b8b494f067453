import type { Core } from '@strapi/strapi';
import { members } from '../../../store/query';
import type { Where } from '../../../domain/member-conditions';
import type { BatchSelection } from '../../../store/records';
import { resolveMemberFilter } from '../../../members/filter';
import { countFiltered } from '../../../members/list';
import { planFor } from '../../../members/page-of-ids';
import type { Walk } from './walk';

type MemberSelection = Extract<BatchSelection, { kind: 'members' }>;

/** @throws Refusal `invalid_request` if the query asks for something that does not exist */
export const whereOfSelection = async (
  strapi: Core.Strapi,
  selection: MemberSelection,
  total: number,
): Promise<Where> => {
  if ('ids' in selection) return { documentId: { $in: selection.ids } };
  const { where } = await resolveMemberFilter(strapi, selection.query);
  const found = where(planFor({ total }));
  const { except } = selection;
  return except.length === 0 ? found : { $and: [found, { documentId: { $notIn: except } }] };
};

/** Counts the selected members. An excepted member need not be among those that the query finds. */
const countSelected = async (strapi: Core.Strapi, selection: MemberSelection): Promise<number> => {
  if (!('ids' in selection) && selection.except.length === 0) {
    const { total } = await countFiltered(strapi, { filter: selection.query });
    return total;
  }
  return members(strapi).count({ where: await whereOfSelection(strapi, selection, 0) });
};

export const walkMembers = async (
  strapi: Core.Strapi,
  selection: MemberSelection,
  total: number,
): Promise<Walk> => {
  const where = await whereOfSelection(strapi, selection, total);
  return {
    count: () => countSelected(strapi, selection),
    async next({ after, upTo, limit }) {
      const rows = await members(strapi).findMany({
        where: { $and: [where, { id: { $gt: after, $lte: upTo } }] },
        orderBy: { id: 'asc' },
        limit,
      });
      return rows.map(({ id, email }) => ({ id, line: { typed: email, email, member: id } }));
    },
  };
};
