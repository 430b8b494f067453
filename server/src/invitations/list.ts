import type { Core } from '@strapi/strapi';
import type {
  Invitation,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../shared/contracts/invitations';
import { invitations } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import type { InvitationRow } from '../store/records';
import { findDeliveries } from '../mail/deliveries';
import { findPage, isoDate } from '../store/pagination';
import { whereOfInvitations } from './filter';

const show = async (
  strapi: Core.Strapi,
  { rows, now }: { rows: InvitationRow[]; now: Date },
): Promise<Invitation[]> => {
  const deliveries = await findDeliveries(
    strapi,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.documentId,
    email: row.email,
    state: stateNow(row, now),
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
  { query, now }: { query: ListInvitationsQuery; now: Date },
): Promise<ListInvitationsResponse> => {
  const { page, pageSize, ...filter } = query;
  return findPage(invitations(strapi), {
    where: whereOfInvitations(strapi, { filter, now }),
    orderBy: { id: 'desc' },
    populate: { member: true, program: true, batch: true },
    page: { page, pageSize },
    show: (rows) => show(strapi, { rows, now }),
  });
};
