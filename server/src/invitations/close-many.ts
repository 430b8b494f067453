import type { Core } from '@strapi/strapi';
import { recordOfInvitations } from '../store/history-of-invitations';
import { lockInvitations, type LockedInvitation } from '../store/lock-invitations';
import { lockMembers } from '../store/lock-members';
import { invitations } from '../store/query';
import type { ClosedState } from '../domain/invitation-states';
import type { InvitationRow } from '../store/records';
import { emitEvent } from '../mail/events';
import { moveAfterClosing } from '../store/member-state';
import { closingOf, type Change } from './close';
import { dropQueuedLetters, memberIdsOf } from './consequences';

/**
 * A change for many invitations. `replaced` and `accepted` are excluded, because they need the newer
 * invitation or the account.
 */
export interface ClosingMany extends Omit<Change, 'onlyIf'> {
  as: Exclude<ClosedState, 'replaced' | 'accepted'>;
  /** The invitations, some hundreds at most, with their members and programs populated. */
  invitations: InvitationRow[];
  /** A further condition that each invitation must meet in its current state. */
  onlyIf?: (invitation: LockedInvitation) => boolean;
  /** True: the member is being erased, and nobody is told an address any more. */
  isErasure?: boolean;
}

/** Locks the rows and checks them, because the count of a guarded UPDATE would not say which rows it found. */
const claimClosing = async (
  strapi: Core.Strapi,
  { trx, ...closing }: ClosingMany & { trx: unknown },
): Promise<InvitationRow[]> => {
  const { invitations: asked, onlyIf = () => true } = closing;
  const locked = await lockInvitations(strapi, { ids: asked.map(({ id }) => id), trx });
  const open = locked.filter((row) => row.state === 'pending' && onlyIf(row));
  if (open.length === 0) return [];
  const ids = new Set(open.map(({ id }) => id));
  // The lock is the guard: with a state beside the ids SQLite would search all invitations in that state.
  const { data } = closingOf(closing);
  await invitations(strapi).updateMany({ where: { id: { $in: [...ids] } }, data });
  return asked.filter(({ id }) => ids.has(id));
};

/**
 * Moves the open ones of these invitations to a final state, with everything that `closeInvitation` does for
 * one, in a fixed number of statements.
 * @returns those that were open; the others are unchanged
 */
export const closeInvitations = async (
  strapi: Core.Strapi,
  closing: ClosingMany,
): Promise<InvitationRow[]> => {
  if (closing.invitations.length === 0) return [];
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    const { as, now: at, actor, notes } = closing;
    await lockMembers(strapi, memberIdsOf(closing.invitations));
    const closed = await claimClosing(strapi, { ...closing, trx });
    if (closed.length === 0) return [];
    await dropQueuedLetters(strapi, { closed });
    await moveAfterClosing(strapi, { ids: memberIdsOf(closed), closedAs: as });
    const ids = closed.map(({ id }) => id);
    await recordOfInvitations(strapi, { ids, outcome: as, actor, notes, at, trx });
    onCommit(() => {
      for (const invitation of closed) {
        const told = closing.isErasure ? { ...invitation, email: '' } : invitation;
        emitEvent(strapi, { event: as, invitation: told });
      }
    });
    return closed;
  });
};
