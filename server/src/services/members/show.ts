import type { Core } from '@strapi/strapi';
import type { Member } from '../../../../shared/contracts/members';
import { stateNow } from '../../domain/invitation-states';
import { newestOfMembers } from '../../database/newest-invitations';
import type { InvitationRow, MemberRow } from '../../records';
import { findDeliveries } from '../deliveries';
import { isoDate } from '../pagination';
import { memberAttributes, ownValues } from './attributes';
import type { Delivery } from '../../../../shared/contracts/states';

const named = ({ documentId: id, name }: { documentId: string; name: string }) => ({ id, name });

const showInvitation = (
  invitation: InvitationRow,
  delivery: Delivery | undefined,
): NonNullable<Member['lastInvitation']> => ({
  id: invitation.documentId,
  state: stateNow(invitation, new Date()),
  program: invitation.program ? named(invitation.program) : null,
  sentAt: isoDate(invitation.sentAt),
  expiresAt: isoDate(invitation.expiresAt),
  delivery: delivery?.state ?? null,
  ...(delivery?.reason ? { reason: delivery.reason } : {}),
});

/** Members as HTTP has them. @param rows with their programs and tags */
export const showMembers = async (strapi: Core.Strapi, rows: MemberRow[]): Promise<Member[]> => {
  const attributes = memberAttributes(strapi);
  const lastOf = await newestOfMembers(
    strapi,
    rows.map(({ id }) => id),
  );
  const deliveries = await findDeliveries(
    strapi,
    [...lastOf.values()].map(({ id }) => id),
  );
  return rows.map((row): Member => {
    const last = lastOf.get(row.id);
    return {
      ...ownValues(attributes, row),
      id: row.documentId,
      email: row.email,
      firstName: row.firstName,
      lastName: row.lastName,
      language: row.language,
      state: row.state,
      programs: (row.programs ?? []).map(named),
      tags: (row.tags ?? []).map(named),
      ...(last ? { lastInvitation: showInvitation(last, deliveries.get(last.id)) } : {}),
      joinedAt: isoDate(row.joinedAt),
    };
  });
};
