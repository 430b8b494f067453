import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { stateNow } from '../domain/invitation-states';
import { invitations, logEntries } from '../store/query';
import type { BatchRow, InvitationRow, MemberRow } from '../store/records';
import { walkOf } from './intake/walks/walk';

interface Sending {
  batch: BatchRow;
  /** The invitation that is to be sent again, with its member. */
  invitation: InvitationRow;
  now: Date;
}

/** The open invitation of a member that is newer than any other of theirs. */
const findNewestOpen = async (
  strapi: Core.Strapi,
  { member, now }: { member: MemberRow; now: Date },
): Promise<InvitationRow | null> => {
  const [newest] = await invitations(strapi).findMany({
    where: { member: { id: member.id } },
    select: ['id', 'state', 'expiresAt'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return newest && stateNow(newest, now) === 'pending' ? newest : null;
};

/**
 * Looks through the few lines that have this member or invitation and compares the batch here: asked for
 * both at once, SQLite would rather look through all lines of the batch.
 */
const hasLine = async (
  strapi: Core.Strapi,
  { batch, where }: { batch: BatchRow; where: Record<string, unknown> },
): Promise<boolean> => {
  const lines = await logEntries(strapi).findMany({
    where: { ...where, line: { $notNull: true } },
    select: ['id'],
    populate: { batch: { select: ['id'] } },
  });
  return lines.some((line) => line.batch?.id === batch.id);
};

/** Answers whether another line of the batch is, or will be, about this invitation. */
const isSelected = async (
  strapi: Core.Strapi,
  { batch, id }: { batch: BatchRow; id: number },
): Promise<boolean> => {
  if (id > (batch.newestRow ?? 0)) return false;
  if (!batch.selection) return hasLine(strapi, { batch, where: { invitation: id } });
  const walk = await walkOf(strapi, batch.selection, batch.total);
  return (await walk.next({ after: id - 1, upTo: id, limit: 1 })).length > 0;
};

/**
 * Answers why a selected invitation is not sent again, or null where it is. Several invitations of one person
 * may be selected, and make one new letter. Two admins may send the same one again at the same moment: the
 * one who comes second finds a newer one that is open, and has looked at a list that was out of date.
 */
export const whyNotTheSelected = async (
  strapi: Core.Strapi,
  { batch, invitation, now }: Sending,
): Promise<Note | null> => {
  const { id, member } = invitation;
  if (!member) return null;
  const where = { member: member.id, outcome: 'resent' };
  if (await hasLine(strapi, { batch, where })) return note('invited_by_other_line');
  const newest = await findNewestOpen(strapi, { member, now });
  if (!newest || newest.id <= id) return null;
  const isOfThisBatch = await isSelected(strapi, { batch, id: newest.id });
  return note(isOfThisBatch ? 'invited_by_other_line' : 'sent_again_already');
};

/**
 * Answers why a member needs no further letter, or null where one is to be sent. A batch knows which invitation
 * was the newest of all when it was asked for: an open one that is newer was made by somebody else since.
 */
export const whyNotTheMember = ({ batch, invitation, now }: Sending): Note | null => {
  const isMadeSince = batch.newestInvitation !== null && invitation.id > batch.newestInvitation;
  const isOpen = stateNow(invitation, now) === 'pending';
  return isMadeSince && isOpen ? note('sent_again_already') : null;
};
