import type { One, Page, PageQuery, Selection, Timestamp } from './common';
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

/** The list is narrowed down by these; a selection of "all" takes the same. */
export type InvitationFilter = Omit<ListInvitationsQuery, 'page' | 'pageSize'>;

/**
 * `POST /member-invites/invitations/actions/{resend,cancel}`: the answer is a batch (201, or 200 for a
 * known `requestId`), whose output log says what became of each invitation. A line that was resent names the
 * new invitation, the others name the one that was selected.
 */
export interface InvitationActionRequest {
  /** Made by the client, one an action: sent again, it answers the same batch and mails nobody twice. */
  requestId: string;
  selection: Selection<InvitationFilter>;
}

/** `POST /member-invites/invitations/:id/link` */
export type InvitationLinkResponse = One<{ link: string; expiresAt: Timestamp }>;
