import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { invitationDetails } from '../invitations/find';
import { invitations } from '../store/query';
import type { InvitationRow, LogEntryRow, MemberRow } from '../store/records';

/** The invitation that a line is about, or why there is none. */
export type Found = { invitation: InvitationRow } | { why: Note };

/** Finds the invitation that a line names, or else the one that is to be taken of its member. */
export const invitationOfLine = async (
  strapi: Core.Strapi,
  line: LogEntryRow,
  ofMember: (member: MemberRow) => Promise<Found>,
): Promise<Found> => {
  const id = line.values?.invitation;
  if (id === undefined) {
    return line.member ? ofMember(line.member) : { why: note('member_deleted') };
  }
  const invitation = await invitations(strapi).findOne({
    where: { id },
    populate: invitationDetails,
  });
  return invitation ? { invitation } : { why: note('invitation_gone') };
};
