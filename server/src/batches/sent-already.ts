import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { stateNow } from '../domain/invitation-states';
import { invitations, logEntries } from '../store/query';
import type { BatchRow, InvitationRow, MemberRow } from '../store/records';

interface Sending {
  batch: BatchRow;
  /** The invitation that is to be sent again, with its member. */
  invitation: InvitationRow;
  now: Date;
}

/**
 * Looks through the few entries of the member and compares the batch here: asked for both at once, SQLite
 * would rather look through all lines of the batch.
 */
const isResentByBatch = async (
  strapi: Core.Strapi,
  { batch, member }: { batch: BatchRow; member: MemberRow },
): Promise<boolean> => {
  const resent = await logEntries(strapi).findMany({
    where: { member: member.id, outcome: 'resent', line: { $notNull: true } },
    select: ['id'],
    populate: { batch: { select: ['id'] } },
  });
  return resent.some((line) => line.batch?.id === batch.id);
};

const isOvertaken = async (
  strapi: Core.Strapi,
  { batch, invitation, now, member }: Sending & { member: MemberRow },
): Promise<boolean> => {
  const [newest] = await invitations(strapi).findMany({
    where: { member: { id: member.id } },
    select: ['id', 'state', 'expiresAt'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!newest || stateNow(newest, now) !== 'pending') return false;
  const isMadeSince = batch.newestInvitation !== null && newest.id > batch.newestInvitation;
  return isMadeSince || (invitation.state === 'replaced' && newest.id > invitation.id);
};

/**
 * Answers why a member needs no further letter, or null where one is to be sent: several earlier invitations
 * of one person may be selected, and two admins may send the same one again at the same moment. A batch
 * knows which invitation was the newest when it was asked for; an open one that is newer was made since.
 * Where the selected one was replaced, the list that it was selected from was out of date, however long ago.
 */
export const whySentAlready = async (
  strapi: Core.Strapi,
  sending: Sending,
): Promise<Note | null> => {
  const { batch, invitation } = sending;
  const { member } = invitation;
  if (!member) return null;
  if (await isResentByBatch(strapi, { batch, member })) return note('invited_by_other_line');
  return (await isOvertaken(strapi, { ...sending, member })) ? note('sent_again_already') : null;
};
