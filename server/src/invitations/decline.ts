import type { Core } from '@strapi/strapi';
import type { InvitationState } from '../../../shared/contracts/states';
import { retryOnConflict } from '../store/conflicts';
import { members } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { Refusal } from '../errors';
import { getService } from '../get-service';
import type { InvitationRow } from '../store/records';
import { closeInvitation } from './close';
import { findByToken, refusalNow } from './find';

interface Declining {
  invitation: InvitationRow;
  forGood: boolean;
  now: Date;
}

type Closed = Exclude<InvitationState, 'pending' | 'accepted'>;

const detailForGood = 'For good.';

/** Whether "never again" can be said by the link of a closed invitation: not by a member, nor of nobody. */
export const maySuppress = (closed: {
  invitation: InvitationRow;
  state: InvitationState;
}): closed is { invitation: InvitationRow; state: Closed } => {
  const { member } = closed.invitation;
  return closed.state !== 'accepted' && member != null && member.state !== 'validated';
};

const declineOpen = async (
  strapi: Core.Strapi,
  { invitation, forGood, now }: Declining,
): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const detail = forGood ? detailForGood : undefined;
    if (!(await closeInvitation(strapi, { invitation, as: 'declined', now, detail }))) return false;
    if (forGood && invitation.member) {
      await members(strapi).updateMany({
        where: { id: invitation.member.id },
        data: { suppression: 'declined' },
      });
    }
    return true;
  });

/** @returns false where they have become a member, or are gone, since we looked */
const suppress = async (strapi: Core.Strapi, { invitation, now }: Declining): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const where = { id: invitation.member!.id, state: { $ne: 'validated' } };
    const { count } = await members(strapi).updateMany({
      where: { ...where, $or: [{ suppression: { $null: true } }, { suppression: 'bounced' }] },
      data: { suppression: 'declined' },
    });
    // Said before: that is kept, and told once.
    if (count === 0) return (await members(strapi).count({ where })) === 1;
    await getService(strapi, 'history').record({
      outcome: 'declined',
      email: invitation.email,
      member: invitation.member?.id,
      invitation: invitation.id,
      batch: invitation.batch?.id,
      detail: detailForGood,
      at: now,
    });
    return true;
  });

/**
 * The invitee says no; with `forGood` their address is never mailed again until staff lift it. That may
 * also be said of an invitation that is closed, which then stays as it is.
 * @returns the invitation with the state it is in now
 * @throws Refusal `invitation_unknown`, or the code of the state it is in already
 */
export const declineInvitation = async (
  strapi: Core.Strapi,
  input: { token: unknown; forGood: boolean; now: Date },
): Promise<InvitationRow> => {
  const { token, forGood, now } = input;
  const invitation = await findByToken(strapi, token);
  const asked = { invitation, state: stateNow(invitation, now) };
  if (asked.state === 'pending') {
    const isDeclined = await retryOnConflict(() =>
      declineOpen(strapi, { invitation, forGood, now }),
    );
    if (!isDeclined) throw await refusalNow(strapi, input);
    return { ...invitation, state: 'declined' };
  }
  if (!forGood || !maySuppress(asked)) throw new Refusal(`invitation_${asked.state}`);
  const isSuppressed = await retryOnConflict(() => suppress(strapi, { invitation, forGood, now }));
  if (!isSuppressed) throw new Refusal(`invitation_${asked.state}`);
  return { ...invitation, state: asked.state };
};
