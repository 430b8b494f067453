import type { Core } from '@strapi/strapi';
import { members } from '../../../store/query';
import type { Where } from '../../../domain/member-conditions';
import type { BatchSelection } from '../../../store/records';
import { resolveMemberFilter } from '../../../members/filter';
import { countFiltered } from '../../../members/list';
import { planFor } from '../../../members/page-of-ids';
import type { Walk } from './walk';
import { walkOver } from './walk-over';

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
const countSelected = async (
  strapi: Core.Strapi,
  { selection, isExact }: { selection: MemberSelection; isExact: boolean },
): Promise<number> => {
  if (!isExact && !('ids' in selection) && selection.except.length === 0) {
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
  const walk = walkOver(members(strapi), {
    where: await whereOfSelection(strapi, selection, total),
    lineOf: ({ id, email }) => ({ typed: email, email, member: id }),
  });
  return { ...walk, count: ({ isExact }) => countSelected(strapi, { selection, isExact }) };
};
