import type { Core } from '@strapi/strapi';
import { invitations, letters, members } from '../../database/query';
import { memberStateAfter, type ClosedState } from '../../domain/invitation-states';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';
import { notes } from '../../../../shared/notes';

/** Letters that bring the link, of no use once it is closed. */
const linkKinds = ['invitation', 'reminder'];

export interface Closing {
  /** With its member populated. */
  invitation: InvitationRow;
  as: ClosedState;
  now: Date;
  /** Id of the admin who did it. */
  actor?: number | null;
  detail?: string;
  /** More that must hold for the change to happen, as a `where`. */
  onlyIf?: Record<string, unknown>;
}

/**
 * Moves an open invitation to a final state: one guarded UPDATE, whose count decides, then what follows
 * from it: the member's state, queued letters dropped, the history, and, once committed, the event.
 * @returns false where it was not open any more; nothing has changed then
 */
export const closeInvitation = async (strapi: Core.Strapi, closing: Closing): Promise<boolean> =>
  strapi.db.transaction(async ({ onCommit }) => {
    if (!(await claimClosing(strapi, closing))) return false;
    const { invitation, as } = closing;
    await dropQueuedLetters(strapi, invitation);
    if (as === 'replaced') return true; // the newer invitation says the rest
    await writeConsequences(strapi, { ...closing, as });
    onCommit(() => getService(strapi, 'events').emit({ event: as, invitation }));
    return true;
  });

const claimClosing = async (
  strapi: Core.Strapi,
  { invitation, as, now, onlyIf = {} }: Closing,
): Promise<boolean> => {
  const { count } = await invitations(strapi).updateMany({
    where: { $and: [{ id: invitation.id, state: 'pending' }, onlyIf] },
    data: {
      state: as,
      openKey: null,
      closedAt: now,
      ...(as === 'accepted' ? { acceptedAt: now } : {}),
    },
  });
  return count === 1;
};

const writeConsequences = async (
  strapi: Core.Strapi,
  closing: Closing & { as: Exclude<ClosedState, 'replaced'> },
): Promise<void> => {
  const { invitation, as, now, actor, detail } = closing;
  // Of an accepted one the member is written with the account: a validated member without one is released.
  if (invitation.member && as !== 'accepted') {
    await members(strapi).updateMany({
      where: { id: invitation.member.id, state: { $ne: 'validated' } },
      data: { state: memberStateAfter(as), hasDeliveryProblem: false },
    });
  }
  await getService(strapi, 'history').record({
    outcome: as,
    email: invitation.email,
    member: invitation.member?.id,
    invitation: invitation.id,
    batch: invitation.batch?.id,
    actor,
    detail,
    at: now,
  });
};

/** Ids first: a relation in the `where` would turn the UPDATE into one over a stale sub-query. */
const dropQueuedLetters = async (strapi: Core.Strapi, invitation: InvitationRow): Promise<void> => {
  const queued = await letters(strapi).findMany({
    where: { invitation: invitation.id, kind: { $in: linkKinds }, state: 'queued' },
    select: ['id'],
  });
  if (queued.length === 0) return;
  await letters(strapi).updateMany({
    where: { id: { $in: queued.map(({ id }) => id) }, state: 'queued' },
    data: { state: 'cancelled', lastError: notes.closed_before_sending },
  });
};
