import type { Core } from '@strapi/strapi';
import type {
  Invitation,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../../shared/contracts/invitations';
import { invitations } from '../../database/query';
import type { InvitationRow } from '../../records';
import { deliveredKinds, findDeliveries } from '../deliveries';
import { findPage, isoDate } from '../pagination';

export type InvitationFilter = Omit<ListInvitationsQuery, 'page' | 'pageSize'>;

/** The list's own parameters as a `where`; a selection of "all" is resolved by the same one. */
export const whereOf = (filter: InvitationFilter): Record<string, unknown> => {
  const { state = 'pending', delivery, program, batch, q } = filter;
  const conditions: Record<string, unknown>[] = [{ state }];
  if (program) conditions.push({ program: { documentId: program } });
  if (batch) conditions.push({ batch: { documentId: batch } });
  if (delivery) {
    conditions.push({ letters: { kind: { $in: [...deliveredKinds] }, state: delivery } });
  }
  if (q) {
    conditions.push({
      $or: [
        { email: { $containsi: q } },
        { member: { firstName: { $containsi: q } } },
        { member: { lastName: { $containsi: q } } },
      ],
    });
  }
  return { $and: conditions };
};

const show = async (strapi: Core.Strapi, rows: InvitationRow[]): Promise<Invitation[]> => {
  const deliveries = await findDeliveries(
    strapi,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.documentId,
    email: row.email,
    state: row.state,
    member: row.member
      ? {
          id: row.member.documentId,
          email: row.member.email,
          firstName: row.member.firstName,
          lastName: row.member.lastName,
        }
      : null,
    program: row.program ? { id: row.program.documentId, name: row.program.name } : null,
    batch: row.batch?.documentId ?? null,
    createdAt: isoDate(row.createdAt)!,
    sentAt: isoDate(row.sentAt),
    expiresAt: isoDate(row.expiresAt),
    acceptedAt: isoDate(row.acceptedAt),
    closedAt: isoDate(row.closedAt),
    delivery: deliveries.get(row.id) ?? null,
  }));
};

export const listInvitations = async (
  strapi: Core.Strapi,
  { page, pageSize, ...filter }: ListInvitationsQuery,
): Promise<ListInvitationsResponse> =>
  findPage(invitations(strapi), {
    where: whereOf(filter),
    orderBy: { id: 'desc' },
    populate: { member: true, program: true, batch: true },
    page: { page, pageSize },
    show: (rows) => show(strapi, rows),
  });
