import type { Core } from '@strapi/strapi';
import type {
  ListMembersQuery,
  ListMembersResponse,
  MemberFilter,
} from '../../../shared/contracts/members';
import { members } from '../store/query';
import type { MemberRow } from '../store/records';
import { countMembers, type Counted } from './count';
import { resolveMemberFilter, type ResolvedFilter } from './filter';
import { findPageOfIds, planFor } from './page-of-ids';
import { showMembers } from './show';

const countFound = (
  strapi: Core.Strapi,
  { where }: ResolvedFilter,
  filter: MemberFilter,
): Promise<Counted> =>
  countMembers(strapi, { key: JSON.stringify(filter), where: where({ isWalk: false }) });

/** Counts the members that a filter finds. @throws Refusal `invalid_request` */
export const countFiltered = async (
  strapi: Core.Strapi,
  { filter }: { filter: MemberFilter },
): Promise<Counted> => countFound(strapi, await resolveMemberFilter(strapi, filter), filter);

const findRows = async (strapi: Core.Strapi, ids: number[]): Promise<MemberRow[]> => {
  if (ids.length === 0) return [];
  const rows = await members(strapi).findMany({
    where: { id: { $in: ids } },
    populate: { programs: true, tags: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** @throws Refusal `invalid_request` */
export const listMembers = async (
  strapi: Core.Strapi,
  { query }: { query: ListMembersQuery },
): Promise<ListMembersResponse> => {
  const { page, pageSize, sort, ...filter } = query;
  const resolved = await resolveMemberFilter(strapi, filter);
  const counted = await countFound(strapi, resolved, filter);
  const plan = planFor(counted);
  const ids = await findPageOfIds(strapi, {
    where: resolved.where(plan),
    plan,
    sort,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const pageCount = Math.ceil(counted.total / pageSize);
  return {
    data: await showMembers(strapi, await findRows(strapi, ids)),
    meta: {
      pagination: { page, pageSize, pageCount, ...counted },
      ...(resolved.isBeginnings ? { search: 'beginnings' as const } : {}),
    },
  };
};
