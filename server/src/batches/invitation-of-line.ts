import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { invitationDetails } from '../invitations/find';
import { invitations } from '../store/query';
import type { InvitationRow, LogEntryRow, MemberRow } from '../store/records';

/** The invitation that a line is about, or why there is none. */
type Found = { invitation: InvitationRow } | { why: Note };

/** If a line names a member alone, an action takes the newest of these invitations of the member. */
export interface OfMember {
  where: (member: MemberRow) => Record<string, unknown>;
  /** Says that the member has none. */
  ifNone: Note;
}

/** Finds the invitation that a line names, or else the one that is to be taken of its member. */
export const invitationOfLine = async (
  strapi: Core.Strapi,
  line: LogEntryRow,
  { where, ifNone }: OfMember,
): Promise<Found> => {
  const newest = async (asked: Record<string, unknown>, why: Note): Promise<Found> => {
    const invitation = await invitations(strapi).findOne({
      where: asked,
      orderBy: { id: 'desc' },
      populate: invitationDetails,
    });
    return invitation ? { invitation } : { why };
  };
  const id = line.values?.invitation;
  if (id !== undefined) return newest({ id }, note('invitation_gone'));
  return line.member ? newest(where(line.member), ifNone) : { why: note('member_deleted') };
};
