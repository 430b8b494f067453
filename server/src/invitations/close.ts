import type { Core } from '@strapi/strapi';
import { invitations } from '../store/query';
import type { ClosedState } from '../domain/invitation-states';
import type { InvitationRow } from '../store/records';
import type { Note } from '../../../shared/contracts/notes';
import { invitationStates } from '../../../shared/contracts/states';
import { moveBetween, invitationMoves } from '../domain/states';
import { emitEvent } from '../mail/events';
import { recordOfInvitation } from '../store/history';
import { lockMembers } from '../store/lock-members';
import { moveAfterClosing } from '../store/member-state';
import { guarded } from '../store/moves';
import { dropQueuedLetters, memberIdsOf } from './consequences';

/** The final state, and everything that is stored with it. */
export interface Change {
  as: ClosedState;
  now: Date;
  /** Id of the admin who did it. */
  actor?: number | null;
  notes?: Note[];
  /** A further condition for the change, as a `where`. */
  onlyIf?: Record<string, unknown>;
}

export interface Closing extends Change {
  /** The invitation with its member populated. */
  invitation: InvitationRow;
}

/** Builds the guard and the columns of the UPDATE that closes an invitation. */
export const closingOf = ({
  as,
  now,
}: Pick<Change, 'as' | 'now'>): { where: object; data: object } => {
  const move = moveBetween(invitationMoves, { from: 'pending', to: as });
  const { where, data } = guarded(move, invitationStates);
  const acceptedAt = as === 'accepted' ? { acceptedAt: now } : {};
  return { where, data: { ...data, openKey: null, closedAt: now, ...acceptedAt } };
};

/**
 * Moves an open invitation to a final state: one guarded UPDATE, whose count decides, then what follows from
 * it: the member's state, queued letters dropped, the history, and, once committed, the event.
 * @returns false if it was not open any more; nothing has changed then
 */
export const closeInvitation = async (strapi: Core.Strapi, closing: Closing): Promise<boolean> =>
  strapi.db.transaction(async ({ onCommit }) => {
    const { invitation, as } = closing;
    await lockMembers(strapi, memberIdsOf([invitation]));
    if (!(await claimClosing(strapi, closing))) return false;
    await dropQueuedLetters(strapi, { closed: [invitation] });
    if (as === 'replaced') return true; // the newer invitation says the rest
    // The account of an accepted invitation follows, and the state is written with it.
    if (as !== 'accepted') {
      await moveAfterClosing(strapi, { ids: memberIdsOf([invitation]), closedAs: as });
    }
    const { actor, notes, now: at } = closing;
    await recordOfInvitation(strapi, { invitation, outcome: as, actor, notes, at });
    onCommit(() => emitEvent(strapi, { event: as, invitation }));
    return true;
  });

const claimClosing = async (strapi: Core.Strapi, closing: Closing): Promise<boolean> => {
  const { invitation, onlyIf = {} } = closing;
  const { where, data } = closingOf(closing);
  const { count } = await invitations(strapi).updateMany({
    where: { $and: [{ id: invitation.id, ...where }, onlyIf] },
    data,
  });
  return count === 1;
};
