import type { Member } from '../../../../shared/contracts/members';

/** As staff call a person: by name where there is one. */
export const nameOf = ({ firstName, lastName }: Member): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** Somebody who has no account yet and holds no open letter. */
export const canBeInvited = ({ state }: Member): boolean =>
  state === 'not_invited' || state === 'expired';

/** The invitation that resending goes by, if there is one to send again. */
export const resendable = ({ state, lastInvitation }: Member): string | undefined =>
  (state === 'pending' || state === 'expired') && lastInvitation ? lastInvitation.id : undefined;

/** Id of the program that a new invitation goes on with: that of the last one, unless it was withdrawn or declined. */
export const programOfLast = ({ lastInvitation }: Member): string | null =>
  lastInvitation && ['pending', 'expired'].includes(lastInvitation.state)
    ? (lastInvitation.program?.id ?? null)
    : null;

/** The invitation that is open now, if any: it has a link, and it can be withdrawn. */
export const openInvitation = ({ state, lastInvitation }: Member): string | undefined =>
  state === 'pending' && lastInvitation?.state === 'pending' ? lastInvitation.id : undefined;
