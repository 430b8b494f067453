import type { Core } from '@strapi/strapi';
import { notes } from '../../../shared/notes';
import { letters, members } from '../store/query';
import { memberStateAfter, type ClosedState } from '../domain/invitation-states';
import type { InvitationRow } from '../store/records';

/** Letters that bring the link, of no use once it is closed. */
const linkKinds = ['invitation', 'reminder'];

/**
 * Gives the members of invitations that were closed just now the state that follows from it. For accepted
 * ones it is written with the account: a validated member without one is released.
 */
export const moveMembers = async (
  strapi: Core.Strapi,
  { closed, as }: { closed: InvitationRow[]; as: ClosedState },
): Promise<void> => {
  const ids = closed.flatMap(({ member }) => (member ? [member.id] : []));
  if (ids.length === 0 || as === 'accepted') return;
  await members(strapi).updateMany({
    where: { id: { $in: ids }, state: { $ne: 'validated' } },
    data: { state: memberStateAfter(as), hasDeliveryProblem: false },
  });
};

/**
 * Cancels the letters of closed invitations that still wait to be sent. Ids first: a relation in the `where`
 * would turn the UPDATE into one over a stale sub-query.
 */
export const dropQueuedLetters = async (
  strapi: Core.Strapi,
  { closed }: { closed: InvitationRow[] },
): Promise<void> => {
  const queued = await letters(strapi).findMany({
    where: {
      invitation: { id: { $in: closed.map(({ id }) => id) } },
      kind: { $in: linkKinds },
      state: 'queued',
    },
    select: ['id'],
  });
  if (queued.length === 0) return;
  await letters(strapi).updateMany({
    where: { id: { $in: queued.map(({ id }) => id) }, state: 'queued' },
    data: { state: 'cancelled', lastError: notes.closed_before_sending },
  });
};
