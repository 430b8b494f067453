import type { Core } from '@strapi/strapi';
import type { InvitationState } from '../../../shared/contracts/states';
import { note } from '../../../shared/notes';
import { retryOnConflict } from '../store/conflicts';
import { holdMember } from '../store/lock-members';
import { letters, members } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { Refusal } from '../errors';
import type { InvitationRow, MemberRow } from '../store/records';
import { recordOfInvitation } from '../store/history';
import { cancelLetters } from './consequences';
import { findByToken } from './find';

/** Cancels only reminders: somebody who just asked for a new link still gets the letter with it. */
const dropReminders = async (strapi: Core.Strapi, { id }: MemberRow): Promise<void> => {
  const queued = await letters(strapi).findMany({
    where: { member: id, kind: 'reminder', state: 'queued' },
    select: ['id'],
  });
  await cancelLetters(strapi, { queued, because: note('member_not_mailed') });
};

/** @returns false if the member was deleted since we looked */
const switchOff = async (
  strapi: Core.Strapi,
  { invitation, now }: { invitation: InvitationRow; now: Date },
): Promise<boolean> => {
  const member = invitation.member && (await holdMember(strapi, invitation.member));
  if (!member) return false;
  if (member.emailNotifications === false) return true;
  await members(strapi).updateMany({
    where: { id: member.id },
    data: { emailNotifications: false },
  });
  await dropReminders(strapi, member);
  await recordOfInvitation(strapi, { invitation, outcome: 'unsubscribed', at: now });
  return true;
};

/** Refuses for a deleted member, because nothing can be stored for them. */
export const refusalForDeletedMember = (state: InvitationState): Refusal =>
  new Refusal(state === 'pending' ? 'invitation_cancelled' : `invitation_${state}`);

/**
 * Stops all mail about invitations to the member of this link until staff allow it again. The invitation
 * keeps its state; a repeated request changes nothing.
 * @returns whether the invitation is open
 * @throws Refusal `invitation_unknown`; the code of its state if the member was deleted
 */
export const unsubscribeByToken = async (
  strapi: Core.Strapi,
  { token, now }: { token: unknown; now: Date },
): Promise<{ isOpen: boolean }> => {
  const invitation = await findByToken(strapi, token);
  const state = stateNow(invitation, now);
  const isOff = await retryOnConflict(async () =>
    strapi.db.transaction(() => switchOff(strapi, { invitation, now })),
  );
  if (!isOff) throw refusalForDeletedMember(state);
  return { isOpen: state === 'pending' };
};
