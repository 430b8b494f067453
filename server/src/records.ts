import type { BatchTranslations, BatchWording } from '../../shared/contracts/batches';
import type {
  BatchSource,
  InvitationState,
  LetterKind,
  LetterState,
  LineOutcome,
  MemberState,
} from '../../shared/contracts/states';

/** Rows as `strapi.db.query` returns them. Relations are there only where they were populated. */
export interface Row {
  id: number;
  documentId: string;
  createdAt: string;
}

export interface MemberRow extends Row {
  email: string;
  emailKey: string;
  firstName: string | null;
  lastName: string | null;
  language: string | null;
  state: MemberState;
  emailNotifications: boolean;
  suppression: 'declined' | 'bounced' | null;
  joinedAt: string | null;
  renewedAt: string | null;
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
  lastError: string | null;
  sentAt: string | null;
  toldAt: string | null;
  updatedAt: string;
  invitation?: InvitationRow | null;
  member?: MemberRow | null;
  batch?: BatchRow | null;
}

/** Of Strapi's own admins. */
export interface AdminRow {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email?: string | null;
}

export interface BatchRow extends Row, BatchWording {
  requestId: string;
  source: BatchSource;
  send: boolean;
  sendAt: string | null;
  validDays: number | null;
  language: string | null;
  translations: BatchTranslations | null;
  state: 'processing' | 'done';
  total: number;
  done: number;
  lockedBy: string | null;
  program?: ProgramRow | null;
  createdBy?: AdminRow | null;
}

export interface LogEntryRow extends Row {
  line: number | null;
  typed: string | null;
  email: string | null;
  outcome: LineOutcome | HistoryOutcome | null;
  detail: string | null;
  at: string | null;
  member?: MemberRow | null;
  invitation?: InvitationRow | null;
}

/** What the history of a member records beside the lines of batches. */
export type HistoryOutcome =
  | 'sent'
  | 'failed'
  | 'accepted'
  | 'expired'
  | 'cancelled'
  | 'declined'
  | 'unsubscribed'
  | 'resent'
  | 'renewed'
  | 'renewal_asked'
  | 'link_copied'
  | 'account_deleted'
  | 'address_changed';

export interface AccountRow extends Row {
  username: string;
  email: string;
  provider: string | null;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}
