import type { Invitation, ListInvitationsQuery } from '../../../../shared/contracts/invitations';

export const views = ['pending', 'expired', 'problems'] as const;
export type View = (typeof views)[number];

/** The page keeps these in the URL beside page and search. */
export interface PendingFilters {
  view?: View;
  /** Id of a program. */
  program?: string;
}

/** The query of each view; an open invitation whose letter could not be delivered is a problem. */
export const queryOf: Record<View, Pick<ListInvitationsQuery, 'state' | 'delivery'>> = {
  pending: { state: 'pending' },
  expired: { state: 'expired' },
  problems: { delivery: 'problem' },
};

/** Whatever has expired has no link any more that could be withdrawn; the other views hold open ones alone. */
export const canBeCancelled = (view: View): boolean => view !== 'expired';

/** A word in the URL that is no view is the first one. */
export const viewOf = (word: string | undefined): View =>
  views.find((view) => view === word) ?? 'pending';

/**
 * Tells whether an invitation is open: it has a link and can be cancelled, while a closed one can only be
 * resent.
 */
export const isOpen = ({ state }: Invitation): boolean => state === 'pending';

export const isOnItsWay = ({ delivery }: Invitation): boolean =>
  delivery?.state === 'queued' || delivery?.state === 'sending';
