import type { One, Page, PageQuery, Timestamp } from './common';
import type { Delivery, InvitationState, MemberState } from './states';

/** `GET /member-invites/members` */
export interface ListMembersQuery extends PageQuery {
  /** Part of an address or a name. */
  q?: string;
  state?: MemberState;
  /** Id of a program. */
  program?: string;
  /** Id of a tag. */
  tag?: string;
  /** `email`, `lastName`, `state`, `createdAt` or `joinedAt`, with `:asc` or `:desc`. */
  sort?: string;
}

export interface Member {
  id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: string | null;
  state: MemberState;
  programs: { id: string; name: string }[];
  tags: { id: string; name: string }[];
  lastInvitation?: {
    id: string;
    state: InvitationState;
    sentAt: Timestamp | null;
    expiresAt: Timestamp | null;
    delivery: Delivery['state'] | null;
    reason?: string;
  };
  joinedAt: Timestamp | null;
}

export type ListMembersResponse = Page<Member>;

/** `GET /member-invites/members/summary` */
export type MembersSummaryResponse = One<{
  states: Record<MemberState, number>;
  total: number;
  /** Open invitations whose newest letter could not be delivered. */
  deliveryProblems: number;
}>;
