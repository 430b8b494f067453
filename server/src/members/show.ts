import type { Core } from '@strapi/strapi';
import type { Member } from '../../../shared/contracts/members';
import { stateNow } from '../domain/invitation-states';
import { newestOfMembers } from '../store/newest-invitations';
import type { InvitationRow, MemberRow, ProgramRow } from '../store/records';
import { findDeliveries } from '../mail/deliveries';
import { programOfInvitation } from '../store/program-of-invitation';
import { isoDate } from '../store/pagination';
import { memberAttributes, ownValues } from './attributes';
import { findMember } from './find';
import type { Delivery } from '../../../shared/contracts/states';

const named = ({ documentId: id, name }: { documentId: string; name: string }) => ({ id, name });

const orNull = (program: ProgramRow | null) => program && named(program);

/**
 * Chooses the program to show. For an invitation that can be sent again it is the one that resending would
 * name.
 */
const programToShow = (invitation: InvitationRow, member: MemberRow): ProgramRow | null => {
  const isPast = invitation.state !== 'pending' && invitation.state !== 'expired';
  if (isPast) return invitation.program ?? null;
  return programOfInvitation({ ...invitation, member });
};

const showInvitation = (
  invitation: InvitationRow,
  member: MemberRow,
  delivery: Delivery | undefined,
): NonNullable<Member['lastInvitation']> => ({
  id: invitation.documentId,
  state: stateNow(invitation, new Date()),
  program: orNull(programToShow(invitation, member)),
  sentAt: isoDate(invitation.sentAt),
  expiresAt: isoDate(invitation.expiresAt),
  delivery: delivery?.state ?? null,
  ...(delivery?.notes ? { notes: delivery.notes } : {}),
  ...(delivery?.reason ? { reason: delivery.reason } : {}),
});

/** Shows members as HTTP answers them. @param rows with their programs and tags */
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
    const lastInvitation = last && showInvitation(last, row, deliveries.get(last.id));
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
      ...(lastInvitation ? { lastInvitation } : {}),
      joinedAt: isoDate(row.joinedAt),
    };
  });
};

/** @throws Refusal `member_unknown` */
export const showMember = async (strapi: Core.Strapi, { id }: { id: string }): Promise<Member> => {
  const [shown] = await showMembers(strapi, [await findMember(strapi, { id })]);
  return shown!;
};
