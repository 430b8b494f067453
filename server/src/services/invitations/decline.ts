import type { Core } from '@strapi/strapi';
import { members } from '../../database/query';
import { stateNow } from '../../domain/invitation-states';
import { Refusal } from '../../errors';
import type { InvitationRow } from '../../records';
import { closeAndTell } from './cancel';
import { findByToken } from './find';

/**
 * The invitee says no; with `forGood` their address is never mailed again until staff lift it.
 * @throws Refusal `invitation_unknown`, or the code of the state it is in already
 */
export const declineInvitation = async (
  strapi: Core.Strapi,
  input: { token: unknown; forGood: boolean; now: Date },
): Promise<InvitationRow> => {
  const { token, forGood, now } = input;
  const invitation = await findByToken(strapi, token);
  const state = stateNow(invitation, now);
  if (state !== 'pending') throw new Refusal(`invitation_${state}`);
  const isDeclined = await closeAndTell(strapi, {
    invitation,
    as: 'declined',
    now,
    detail: forGood ? 'For good.' : undefined,
  });
  if (!isDeclined) throw new Refusal('invitation_closed');
  if (forGood && invitation.member) {
    await members(strapi).updateMany({
      where: { id: invitation.member.id },
      data: { suppression: 'declined' },
    });
  }
  return invitation;
};
