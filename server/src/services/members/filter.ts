import type { ListMembersQuery } from '../../../../shared/contracts/members';

export type MemberFilter = Omit<ListMembersQuery, 'page' | 'pageSize' | 'sort'>;

/** The list's own parameters as a `where`; a selection of "all" is resolved by the same one. */
export const whereOfMembers = (filter: MemberFilter): Record<string, unknown> => {
  const { q, state, program, tag } = filter;
  const conditions: Record<string, unknown>[] = [];
  if (state) conditions.push({ state });
  if (program) conditions.push({ programs: { documentId: program } });
  if (tag) conditions.push({ tags: { documentId: tag } });
  if (q) {
    conditions.push({
      $or: ['email', 'firstName', 'lastName'].map((name) => ({ [name]: { $containsi: q } })),
    });
  }
  return conditions.length === 0 ? {} : { $and: conditions };
};
