import type { InvitationFilter } from '../../../shared/contracts/invitations';
import type { ConsentRecord, MemberFilter } from '../../../shared/contracts/members';
import type { Note } from '../../../shared/contracts/notes';
import type { BatchTranslations, BatchWording } from '../../../shared/contracts/batches';
import type {
  BatchAction,
  BatchSource,
  BatchState,
  HistoryOutcome,
  InvitationState,
  LetterKind,
  LetterState,
  LogOutcome,
  MemberState,
} from '../../../shared/contracts/states';

/** A batch is over members, invitations or accounts. */
export type BatchSelection =
  | { kind: 'members'; ids: string[] }
  | { kind: 'members'; query: MemberFilter; except: string[] }
  | { kind: 'invitations'; ids: string[] }
  | { kind: 'invitations'; query: InvitationFilter; except: string[] }
  | { kind: 'accounts'; role: string | null };

/** A line brings this beside its address until it is processed. */
export interface LineValues {
  /** The address in its normal form, where it was pasted or stood in a file. */
  key?: string;
  /** The name beside a pasted address. */
  name?: string;
  /** Attributes of the member type by name, as they would be stored. */
  attributes?: Record<string, string | number | boolean>;
  /** Ids of program rows. */
  programs?: number[];
  /** Names of tags. */
  tags?: string[];
  /** Id of an account's row. */
  account?: number;
  /** Id of the invitation's row, where invitations were selected. */
  invitation?: number;
}

/** Rows as `strapi.db.query` returns them. Relations are present only if they were populated. */
export interface Row {
  id: number;
  documentId: string;
  createdAt: string;
}

export interface MemberRow extends Row {
  email: string;
  emailKey: string;
  /** Null in rows that are older than the attribute, and where there are none. */
  formerKeys: string[] | null;
  firstName: string | null;
  lastName: string | null;
  language: string | null;
  state: MemberState;
  emailNotifications: boolean | null;
  suppression: 'declined' | 'bounced' | null;
  joinedAt: string | null;
  renewedAt: string | null;
  /** When the newest invitation's letter first left, or its link was copied; null: neither. */
  invitedAt: string | null;
  hasDeliveryProblem: boolean | null;
  programs?: ProgramRow[];
  tags?: TagRow[];
  account?: AccountRow | null;
}

export interface TagRow extends Row {
  name: string;
}

export interface ProgramRow extends Row {
  name: string;
  slug: string;
  validDays: number | null;
  isRoleMissing: boolean;
  role?: { id: number } | null;
}

export interface RoleRow extends Row {
  name: string;
  type: string;
}

export interface InvitationRow extends Row {
  email: string;
  openKey: string | null;
  tokenHash: string;
  nonce: string;
  state: InvitationState;
  expiresAt: string | null;
  sentAt: string | null;
  acceptedAt: string | null;
  closedAt: string | null;
  remindedAt: string | null;
  renewalAskedAt: string | null;
  /** Null in rows that are older than the attribute. */
  renewals: number | null;
  member?: MemberRow | null;
  program?: ProgramRow | null;
  batch?: BatchRow | null;
  invitedBy?: AdminRow | null;
}

export interface LetterRow extends Row {
  kind: LetterKind;
  to: string;
  state: LetterState;
  priority: number;
  attempts: number;
  nextAttemptAt: string | null;
  lockedBy: string | null;
  lockedUntil: string | null;
  messageId: string;
  providerMessageId: string | null;
  notes: Note[] | null;
  reason: string | null;
  sentAt: string | null;
  toldAt: string | null;
  updatedAt: string;
  invitation?: InvitationRow | null;
  member?: MemberRow | null;
  batch?: BatchRow | null;
}

/** An admin of Strapi's. */
export interface AdminRow {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email?: string | null;
}

/** Answers the name by which colleagues know an admin. */
export const nameOfAdmin = (admin: AdminRow): string =>
  [admin.firstname, admin.lastname].filter(Boolean).join(' ') || (admin.email ?? '');

export interface BatchRow extends Row, BatchWording {
  requestId: string;
  source: BatchSource;
  send: boolean;
  sendAt: string | null;
  validDays: number | null;
  language: string | null;
  translations: BatchTranslations | null;
  state: BatchState;
  total: number;
  done: number;
  lockedBy: string | null;
  lockedUntil: string | null;
  action: BatchAction;
  /** True for an erasure that takes the accounts as well. */
  eraseAccount: boolean | null;
  /** Null in rows of earlier versions. */
  eraseAnyAccount: boolean | null;
  /** The rows whose lines are created while the batch runs; null once all lines are there. */
  selection: BatchSelection | null;
  /** How far the selection was walked, by id of a row; nothing newer than `newestRow` belongs to it. */
  lastRow: number;
  newestRow: number | null;
  /** Id of the newest invitation when sending again was asked for: newer ones were made meanwhile. */
  newestInvitation: number | null;
  /** Null in rows of earlier versions. */
  programForNew: boolean | null;
  program?: ProgramRow | null;
  tag?: TagRow | null;
  createdBy?: AdminRow | null;
}

export interface LogEntryRow extends Row {
  line: number | null;
  typed: string | null;
  email: string | null;
  outcome: LogOutcome | HistoryOutcome | null;
  notes: Note[] | null;
  /** In the words of others. */
  reason: string | null;
  at: string | null;
  /** The line brings this beside its address; it is emptied once the line is processed. */
  values: LineValues | null;
  member?: MemberRow | null;
  invitation?: InvitationRow | null;
  batch?: BatchRow | null;
  actor?: AdminRow | null;
}

export interface ConsentRow extends Row, ConsentRecord {
  at: string;
  member?: MemberRow | null;
  invitation?: InvitationRow | null;
}

/** Somebody who had asked to be left alone, and whose address no member has any more. */
export interface OptOutRow extends Row {
  addressHash: string;
}

/** When an account joined whose member is gone or has another one. */
export interface JoiningRow extends Row {
  joinedAt: string;
  account?: AccountRow | null;
}

export interface AccountRow extends Row {
  username: string;
  /** Null in an account that was emptied. */
  email: string | null;
  provider: string | null;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}
