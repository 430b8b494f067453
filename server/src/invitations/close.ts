import type { Core } from '@strapi/strapi';
import { invitations } from '../store/query';
import type { ClosedState } from '../domain/invitation-states';
import { getService } from '../get-service';
import type { InvitationRow } from '../store/records';
import { dropQueuedLetters, moveMembers } from './consequences';

/** The final state, and all that is noted with it. */
export interface Change {
  as: ClosedState;
  now: Date;
  /** Id of the admin who did it. */
  actor?: number | null;
  detail?: string;
  /** More that must hold for the change to happen, as a `where`. */
  onlyIf?: Record<string, unknown>;
}

export interface Closing extends Change {
  /** With its member populated. */
  invitation: InvitationRow;
}

/** The columns of an invitation in a final state. */
export const closedColumns = ({ as, now }: Pick<Change, 'as' | 'now'>): object => ({
  state: as,
  openKey: null,
  closedAt: now,
  ...(as === 'accepted' ? { acceptedAt: now } : {}),
});

/**
 * Moves an open invitation to a final state: one guarded UPDATE, whose count decides, then what follows
 * from it: the member's state, queued letters dropped, the history, and, once committed, the event.
 * @returns false where it was not open any more; nothing has changed then
 */
export const closeInvitation = async (strapi: Core.Strapi, closing: Closing): Promise<boolean> =>
  strapi.db.transaction(async ({ onCommit }) => {
    if (!(await claimClosing(strapi, closing))) return false;
    const { invitation, as } = closing;
    await dropQueuedLetters(strapi, { closed: [invitation] });
    if (as === 'replaced') return true; // the newer invitation says the rest
    await moveMembers(strapi, { closed: [invitation], as });
    await writeHistory(strapi, { ...closing, as });
    onCommit(() => getService(strapi, 'events').emit({ event: as, invitation }));
    return true;
  });

const claimClosing = async (strapi: Core.Strapi, closing: Closing): Promise<boolean> => {
  const { invitation, onlyIf = {} } = closing;
  const { count } = await invitations(strapi).updateMany({
    where: { $and: [{ id: invitation.id, state: 'pending' }, onlyIf] },
    data: closedColumns(closing),
  });
  return count === 1;
};

const writeHistory = (
  strapi: Core.Strapi,
  { invitation, as, now, actor, detail }: Closing & { as: Exclude<ClosedState, 'replaced'> },
): Promise<void> =>
  getService(strapi, 'history').record({
    outcome: as,
    email: invitation.email,
    member: invitation.member?.id,
    invitation: invitation.id,
    batch: invitation.batch?.id,
    actor,
    detail,
    at: now,
  });
