import type { FieldLabels } from '../field-labels';
import type { One, Page, PageQuery, Selection, Timestamp } from './common';
import type { Note } from './notes';
import type { Delivery, HistoryOutcome, InvitationState, LogOutcome, MemberState } from './states';

/** Conditions on attributes of the member type; all must hold. */
export type MemberConditions = Record<string, Partial<Record<FilterOperator, FilterValue>>>;

/** A value, which is a text in a URL; `$null` and `$notNull` take `true`. */
export type FilterValue = string | number | boolean;

/** The operators of filters. Texts are compared without regard to case. */
export const filterOperators = [
  '$eq',
  '$ne',
  '$contains',
  '$notContains',
  '$startsWith',
  '$endsWith',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$null',
  '$notNull',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** The filter of the roster; a selection of "all" takes the same. */
export interface MemberFilter {
  /**
   * A part of an address or a name; on a roster of more than 50,000, its beginning. Each word is searched
   * separately.
   */
  q?: string;
  state?: MemberState;
  /** Id of a program. */
  program?: string;
  /** Id of a tag. */
  tag?: string;
  /**
   * Conditions on attributes, such as `filters[paymentMethod][$eq]=card`. Several conditions of one kind on
   * the same attribute are sent as a list: `filters[$and][0][phone][$contains]=…`.
   */
  filters?: MemberConditions | { $and: MemberConditions[] };
}

/** `GET /member-invites/members`. `members.csv` takes the filter alone and answers a file. */
export interface ListMembersQuery extends PageQuery, MemberFilter {
  /** `email`, `lastName`, `state`, `createdAt`, `invitedAt` or `joinedAt`, with `:asc` or `:desc`. */
  sort?: string;
}

/** A member, with the site's own attributes beside those named here. */
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
    /** The program that the letter names; null also if the program was deleted. */
    program: { id: string; name: string } | null;
    sentAt: Timestamp | null;
    expiresAt: Timestamp | null;
    delivery: Delivery['state'] | null;
    notes?: Note[];
    reason?: string;
  };
  joinedAt: Timestamp | null;
  [ownAttribute: string]: unknown;
}

export interface ListMembersResponse extends Page<Member> {
  meta: Page<Member>['meta'] & {
    /** Present with `q` on a large roster: only the beginnings of addresses and names were searched. */
    search?: 'beginnings';
  };
}

/** `GET /member-invites/members/:id` */
export type MemberResponse = One<Member>;

/** `GET /member-invites/members/summary` */
export type MembersSummaryResponse = One<{
  states: Record<MemberState, number>;
  total: number;
  /** Open invitations whose newest letter could not be delivered. */
  deliveryProblems: number;
  /** Some of the numbers are beyond 100,000 and only approximate. */
  isApproximate?: true;
}>;

/** The kinds of attributes that can be filtered, by the form of their values. */
export type FilterType =
  'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'enumeration';

export interface MemberAttribute {
  name: string;
  type: FilterType;
  /** True if the site's developer added the attribute. */
  isOwn: boolean;
  /** The labels that the site's developer gave it, by language. */
  labels?: FieldLabels;
  /** The values of an enumeration. */
  options?: string[];
  /** The largest whole number that the attribute holds, as a text. */
  wholeUpTo?: string;
  operators: FilterOperator[];
}

/**
 * `GET /member-invites/members/attributes`: the attributes by which the roster can be filtered, beside
 * programs and tags.
 */
export type MemberAttributesResponse = One<MemberAttribute[]>;

/** One thing that happened to a member. */
export interface HistoryEntry {
  at: Timestamp;
  outcome: LogOutcome | HistoryOutcome;
  /** The member's address at that time, which may have been corrected since. */
  email: string | null;
  notes?: Note[];
  /** The words of a mail server. */
  reason?: string;
  /**
   * The admin who did it, by name. Null: it was done by the organisation, and nobody knows by whom: the site's
   * own code, or an admin who was deleted since. Absent: the invitee, a mail server or the schedule did it.
   */
  actor?: string | null;
  /** Id of the batch it was part of. */
  batch?: string;
  /** Id of the invitation it is about. */
  invitation?: string;
  /** Present for `agreed`: every consent that was answered. */
  consents?: ConsentRecord[];
}

/** A consent as it was asked for and answered; it stays as it is when the settings change. */
export interface ConsentRecord {
  key: string;
  version: string;
  /** The language of `words`. */
  language: string;
  /** The words that stood beside the box. */
  words: string;
  /** The page with the whole text that was linked; null: none was. */
  url: string | null;
  required: boolean;
  agreed: boolean;
}

/** `GET /member-invites/members/:id/history`, newest first */
export type MemberHistoryResponse = Page<HistoryEntry>;

/** The values of one record, by the names of its attributes. */
export type HeldRecord = Record<string, unknown>;

/**
 * `GET /member-invites/members/:id/personal-data`: a file with everything that is held of one person, with the
 * attributes that a site has added. The history notes that it was asked for.
 */
export type PersonalDataResponse = One<{
  exportedAt: Timestamp;
  /** It has the names of programs and tags, and the account, if there is one. */
  member: HeldRecord;
  /** Accounts with an address of the person, linked to the member or not. */
  accounts: HeldRecord[];
  invitations: HeldRecord[];
  letters: HeldRecord[];
  /**
   * Events and lines of output logs, with our own notes in words, in the person's language. Addresses of others
   * in the words of mail servers are masked.
   */
  history: HeldRecord[];
  /** The consents that the join page asked for, and the answers. */
  consents: HeldRecord[];
}>;

/** `PUT /member-invites/members/:id/email` */
export interface CorrectAddressRequest {
  email: string;
}

export type CorrectAddressResponse = One<{
  member: Member;
  /** The open invitation to the old address. The correction has closed it, so its link no longer works. */
  closedInvitation: { id: string; email: string } | null;
}>;

/**
 * `POST /member-invites/members/actions/{resend,cancel,delete}`: the answer is a batch (201, or 200 for a
 * known `requestId`), whose output log shows the outcome of each member.
 */
export interface MemberActionRequest {
  /** Made by the client, one for each action: if it is sent again, the answer is the same batch. */
  requestId: string;
  selection: Selection<MemberFilter>;
}

/**
 * `POST /member-invites/members/actions/erase`: removes every trace of these people. Each line of the output
 * log is a proof without an address: the note `erased` says how many rows were emptied, when and by whom.
 */
export interface EraseRequest extends MemberActionRequest {
  /**
   * True: the account by which the member joined is deleted as well. One that was linked in another way, and
   * any other with the address, goes only where the admin may delete users in the Content Manager; else it
   * stays, and the note `account_kept` counts it.
   */
  eraseAccount: boolean;
}

/** `POST /member-invites/members/actions/{add-program,remove-program}` */
export interface ProgramActionRequest extends MemberActionRequest {
  /** Id of a program. */
  program: string;
}

/** `POST /member-invites/members/actions/remove-tag`; `add-tag` takes the name of a new tag as well. */
export interface TagActionRequest extends MemberActionRequest {
  /** Id of a tag. */
  tag?: string;
  /** Name of a tag, which is created if it does not exist. Either this or `tag`. */
  tagName?: string;
}

/** `POST /member-invites/members/actions/add-accounts` */
export interface AddAccountsRequest {
  requestId: string;
  /** Id of a users-permissions role; if it is left out, accounts of every role. */
  role?: string | null;
}

/** `GET /member-invites/members/accounts`: counts the accounts that can be added, by role. */
export type CountAccountsResponse = One<{
  roles: { id: string; name: string; accounts: number }[];
  total: number;
}>;

/** `GET /member-invites/tags`: all of them by name. */
export type ListTagsResponse = One<{ id: string; name: string }[]>;
