import type { Core } from '@strapi/strapi';
import { members } from '../../database/query';
import { stateNow } from '../../domain/invitation-states';
import { Refusal } from '../../errors';
import type { InvitationRow } from '../../records';
import { closeInvitation } from './close';
import { findByToken, refusalNow } from './find';

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
  const isDeclined = await strapi.db.transaction(async () => {
    const detail = forGood ? 'For good.' : undefined;
    if (!(await closeInvitation(strapi, { invitation, as: 'declined', now, detail }))) return false;
    if (forGood && invitation.member) {
      await members(strapi).updateMany({
        where: { id: invitation.member.id },
        data: { suppression: 'declined' },
      });
    }
    return true;
  });
  if (!isDeclined) throw await refusalNow(strapi, input);
  return invitation;
};
