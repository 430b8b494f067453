import type { Core } from '@strapi/strapi';
import type { InvitationState } from '../../../shared/contracts/states';
import { note } from '../../../shared/notes';
import { retryOnConflict } from '../store/conflicts';
import { members } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { Refusal } from '../errors';
import type { InvitationRow } from '../store/records';
import { closeInvitation } from './close';
import { recordOfInvitation } from '../store/history';
import { findByToken, refusalForCurrentState } from './find';

interface Declining {
  invitation: InvitationRow;
  forGood: boolean;
  now: Date;
}

type Closed = Exclude<InvitationState, 'pending' | 'accepted'>;

const notesForGood = [note('declined_for_good')];

/**
 * Tells whether the owner of a closed invitation can still decline for good: not if they are a member or were
 * deleted.
 */
export const canDeclineForGood = (closed: {
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
    const notes = forGood ? notesForGood : undefined;
    if (!(await closeInvitation(strapi, { invitation, as: 'declined', now, notes }))) return false;
    if (forGood && invitation.member) {
      await members(strapi).updateMany({
        where: { id: invitation.member.id },
        data: { suppression: 'declined' },
      });
    }
    return true;
  });

/** @returns false if they have become a member or were deleted since we looked */
const suppress = async (strapi: Core.Strapi, { invitation, now }: Declining): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const where = { id: invitation.member!.id, state: { $ne: 'validated' } };
    const { count } = await members(strapi).updateMany({
      where: { ...where, $or: [{ suppression: { $null: true } }, { suppression: 'bounced' }] },
      data: { suppression: 'declined' },
    });
    // The invitee had declined for good before: keep that, and notify only once.
    if (count === 0) return (await members(strapi).count({ where })) === 1;
    const notes = notesForGood;
    await recordOfInvitation(strapi, { invitation, outcome: 'declined', notes, at: now });
    return true;
  });

/**
 * Declines for the invitee. With `forGood` their address is never mailed again until staff lift the
 * suppression. This is also possible for a closed invitation, which then stays as it is.
 * @returns the invitation with its current state
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
    if (!isDeclined) throw await refusalForCurrentState(strapi, input);
    return { ...invitation, state: 'declined' };
  }
  if (!forGood || !canDeclineForGood(asked)) throw new Refusal(`invitation_${asked.state}`);
  const isSuppressed = await retryOnConflict(() => suppress(strapi, { invitation, forGood, now }));
  if (!isSuppressed) throw new Refusal(`invitation_${asked.state}`);
  return { ...invitation, state: asked.state };
};
