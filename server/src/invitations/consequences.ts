import type { Core } from '@strapi/strapi';
import { letterStates } from '../../../shared/contracts/states';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { letterMoves } from '../domain/states';
import { guarded } from '../store/moves';
import { letters } from '../store/query';
import type { InvitationRow } from '../store/records';

/** The kinds of letters that bring the link, which are useless once the invitation is closed. */
const linkKinds = ['invitation', 'reminder'];

/** Answers the ids of the members of these invitations. */
export const memberIdsOf = (closed: InvitationRow[]): number[] =>
  closed.flatMap(({ member }) => (member ? [member.id] : []));

/** Cancels letters that still wait to be sent. */
export const cancelLetters = async (
  strapi: Core.Strapi,
  { queued, because }: { queued: { id: number }[]; because: Note },
): Promise<void> => {
  if (queued.length === 0) return;
  const { where, data } = guarded(letterMoves.cancel, letterStates);
  await letters(strapi).updateMany({
    where: { id: { $in: queued.map(({ id }) => id) }, ...where },
    data: { ...data, notes: [because], reason: null },
  });
};

/**
 * Cancels the letters of closed invitations that still wait to be sent. The ids are read first, because a
 * relation in the `where` would turn the UPDATE into one over a stale sub-query.
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
  await cancelLetters(strapi, { queued, because: note('closed_before_sending') });
};
