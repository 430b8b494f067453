import type { Note } from './notes';

export const memberStates = ['not_invited', 'pending', 'expired', 'validated'] as const;
export type MemberState = (typeof memberStates)[number];

export const invitationStates = [
  'pending',
  'accepted',
  'expired',
  'cancelled',
  'declined',
  'replaced',
] as const;
export type InvitationState = (typeof invitationStates)[number];

export const letterKinds = [
  'invitation',
  'reminder',
  'welcome',
  'receipt',
  /** To the organisation: letters of a batch could not be delivered. */
  'notice',
  /** To the organisation: the owner of an expired link asks for a new one. */
  'renewal_notice',
  /** To somebody whose user name was the address of a new member. */
  'renamed',
  /** To the organisation: such an account was renamed. */
  'rename_notice',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'bounced',
  'cancelled',
] as const;
export type LetterState = (typeof letterStates)[number];

/** The outcomes of one address of a batch. */
export const lineOutcomes = [
  'invited',
  'added',
  'already_pending',
  'already_member',
  'suppressed',
  'duplicate',
  'invalid',
] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** The outcomes of one member, invitation or account that was selected for something else than inviting. */
export const actionOutcomes = [
  'resent',
  'cancelled',
  'program_added',
  'program_removed',
  'tag_added',
  'tag_removed',
  'deleted',
  'erased',
  'linked',
  'unchanged',
] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

/** The events that the history of a member records beside the lines of batches. */
export type HistoryOutcome =
  | 'sent'
  | 'failed'
  | 'accepted'
  /** The consents that were given or left out while joining, and the age that was confirmed. */
  | 'agreed'
  | 'expired'
  | 'cancelled'
  | 'declined'
  | 'unsubscribed'
  | 'resent'
  | 'renewed'
  | 'renewal_asked'
  | 'link_copied'
  | 'test_sent'
  | 'test_failed'
  | 'role_chosen'
  | 'account_deleted'
  | 'account_renamed'
  | 'address_changed'
  | 'exported';

/** A line of any output log. */
export type LogOutcome = LineOutcome | ActionOutcome;

/** The actions that a batch can do with its lines. `add_accounts` puts existing accounts on the roster. */
export const batchActions = [
  'invite',
  'resend',
  'cancel',
  'add_program',
  'remove_program',
  'add_tag',
  'remove_tag',
  'delete',
  'erase',
  'add_accounts',
] as const;
export type BatchAction = (typeof batchActions)[number];

/** `receiving`: its file is still being read, and nothing is done yet. */
export const batchStates = ['receiving', 'processing', 'done'] as const;
export type BatchState = (typeof batchStates)[number];

export const batchSources = ['paste', 'csv', 'selection', 'api'] as const;
export type BatchSource = (typeof batchSources)[number];

/** `send`: a new letter goes to the stored address; `notify`: the organisation is notified; `off`: neither. */
export const renewalRules = ['send', 'notify', 'off'] as const;
export type RenewalRule = (typeof renewalRules)[number];

/** The ways to renew: a new link is sent, or the organisation is notified of the request. */
export type Renewal = Exclude<RenewalRule, 'off'>;

/** Types of the attributes that the join page can ask for. */
export const fieldTypes = [
  'string',
  'text',
  'email',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'enumeration',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/**
 * The delivery of an invitation's letter. Our `notes` and a mail server's `reason` say why it is late or
 * failed.
 */
export interface Delivery {
  state: LetterState;
  notes?: Note[];
  reason?: string;
  at: string | null;
}
