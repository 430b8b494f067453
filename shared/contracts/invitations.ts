import type { One, Page, PageQuery, Selection, Timestamp } from './common';
import type { Note } from './notes';
import type { Delivery, InvitationState, LetterState } from './states';

/** `GET /member-invites/invitations` */
export interface ListInvitationsQuery extends PageQuery {
  /** Default `pending`. */
  state?: InvitationState;
  /** `problem`: letters that could not be delivered, that is `failed` or `bounced`. */
  delivery?: LetterState | 'problem';
  /** Id of a program. */
  program?: string;
  /** Id of a batch. */
  batch?: string;
  q?: string;
}

export interface Invitation {
  id: string;
  email: string;
  state: InvitationState;
  member: { id: string; email: string; firstName: string | null; lastName: string | null } | null;
  program: { id: string; name: string } | null;
  batch: string | null;
  createdAt: Timestamp;
  sentAt: Timestamp | null;
  expiresAt: Timestamp | null;
  acceptedAt: Timestamp | null;
  closedAt: Timestamp | null;
  delivery: Delivery | null;
}

export type ListInvitationsResponse = Page<Invitation>;

/** `POST /member-invites/invitations/actions/{resend,cancel}` */
export interface InvitationActionRequest {
  selection: Selection<Omit<ListInvitationsQuery, 'page' | 'pageSize'>>;
}

/** The result for each invitation of the selection; `notes` say why one was left unchanged. */
export type InvitationActionResponse = One<{
  done: number;
  lines: {
    id: string;
    email: string;
    outcome: 'resent' | 'cancelled' | 'skipped';
    notes?: Note[];
  }[];
}>;

/** `POST /member-invites/invitations/:id/link` */
export type InvitationLinkResponse = One<{ link: string; expiresAt: Timestamp }>;
