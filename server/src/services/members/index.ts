import type { Core } from '@strapi/strapi';
import type {
  ListMembersQuery,
  ListMembersResponse,
  Member,
  MembersSummaryResponse,
} from '../../../../shared/contracts/members';
import { invitations, members } from '../../database/query';
import { stateNow } from '../../domain/invitation-states';
import type { InvitationRow, MemberRow } from '../../records';
import { findDeliveries } from '../deliveries';
import { findPage, isoDate } from '../pagination';
import { whereOfMembers } from './filter';
import { summariseMembers } from './summary';

const lastInvitations = async (
  strapi: Core.Strapi,
  memberIds: number[],
): Promise<Map<number, InvitationRow>> => {
  if (memberIds.length === 0) return new Map();
  const found = await invitations(strapi).findMany({
    where: { member: { id: { $in: memberIds } } },
    orderBy: { id: 'asc' },
    populate: { member: { select: ['id'] } },
  });
  return new Map(found.map((invitation) => [invitation.member!.id, invitation]));
};

const named = ({ documentId: id, name }: { documentId: string; name: string }) => ({ id, name });

const show = async (strapi: Core.Strapi, rows: MemberRow[]): Promise<Member[]> => {
  const now = new Date();
  const lastOf = await lastInvitations(
    strapi,
    rows.map(({ id }) => id),
  );
  const deliveries = await findDeliveries(
    strapi,
    [...lastOf.values()].map(({ id }) => id),
  );
  return rows.map((row): Member => {
    const last = lastOf.get(row.id);
    const delivery = last && deliveries.get(last.id);
    return {
      id: row.documentId,
      email: row.email,
      firstName: row.firstName,
      lastName: row.lastName,
      language: row.language,
      state: row.state,
      programs: (row.programs ?? []).map(named),
      tags: (row.tags ?? []).map(named),
      ...(last
        ? {
            lastInvitation: {
              id: last.documentId,
              state: stateNow(last, now),
              sentAt: isoDate(last.sentAt),
              expiresAt: isoDate(last.expiresAt),
              delivery: delivery?.state ?? null,
              ...(delivery?.reason ? { reason: delivery.reason } : {}),
            },
          }
        : {}),
      joinedAt: isoDate(row.joinedAt),
    };
  });
};

const orderOf = (sort: string | undefined): Record<string, string>[] => {
  const [name = 'createdAt', direction = 'asc'] = (sort ?? 'createdAt:desc').split(':');
  return [{ [name]: direction }, { id: 'asc' }];
};

/** The roster. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list({ page, pageSize, sort, ...filter }: ListMembersQuery): Promise<ListMembersResponse> {
    return findPage(members(strapi), {
      where: whereOfMembers(filter),
      orderBy: orderOf(sort),
      populate: { programs: true, tags: true },
      page: { page, pageSize },
      show: (rows) => show(strapi, rows),
    });
  },

  summary: (): Promise<MembersSummaryResponse['data']> =>
    summariseMembers(strapi, { now: new Date() }),

  /** The validated member an account belongs to, if any, who must hold the program where one is named. */
  findByAccount({
    accountId,
    program,
  }: {
    accountId: number;
    program?: string;
  }): Promise<MemberRow | null> {
    return members(strapi).findOne({
      where: {
        $and: [
          { state: 'validated', account: { id: accountId } },
          program ? { programs: { slug: program } } : {},
        ],
      },
      populate: { programs: true },
    });
  },
});
