import type { Member } from '../../../../shared/contracts/members';

/** Joins the names of a person; empty if none is known. */
export const nameOf = ({ firstName, lastName }: Member): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** Tells whether a member has neither an account nor an open invitation. */
export const canBeInvited = ({ state }: Member): boolean =>
  state === 'not_invited' || state === 'expired';

/** Answers the id of the invitation that can be resent, if there is one. */
export const resendable = ({ state, lastInvitation }: Member): string | undefined =>
  (state === 'pending' || state === 'expired') && lastInvitation ? lastInvitation.id : undefined;

/**
 * Answers the id of the program for a new invitation: that of the last one, unless it was cancelled or
 * declined.
 */
export const programOfLast = ({ lastInvitation }: Member): string | null =>
  lastInvitation && ['pending', 'expired'].includes(lastInvitation.state)
    ? (lastInvitation.program?.id ?? null)
    : null;

/** Answers the id of the open invitation, if any: it has a link and can be cancelled. */
export const openInvitation = ({ state, lastInvitation }: Member): string | undefined =>
  state === 'pending' && lastInvitation?.state === 'pending' ? lastInvitation.id : undefined;
