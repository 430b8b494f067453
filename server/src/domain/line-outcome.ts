import type { LineOutcome, MemberState } from '../../../shared/contracts/states';
import { notes } from '../../../shared/notes';

export interface KnownMember {
  state: MemberState;
  suppression: 'declined' | 'bounced' | null;
  /** Null, as in rows written without it: they may be sent. */
  emailNotifications: boolean | null;
}

export interface LineVerdict {
  outcome: LineOutcome;
  detail?: string;
}

/** What becomes of one readable address of a batch, given what is known of it. */
export const judgeLine = (input: {
  member: KnownMember | null;
  hasOpenInvitation: boolean;
  /** False: put on the roster only. */
  send: boolean;
}): LineVerdict => {
  const { member, hasOpenInvitation, send } = input;
  if (member?.state === 'validated') return { outcome: 'already_member' };
  const suppression = member && reasonOfSuppression(member);
  if (suppression) return { outcome: 'suppressed', detail: suppression };
  if (hasOpenInvitation) return { outcome: 'already_pending' };
  return { outcome: send ? 'invited' : 'added' };
};

/** Whether a letter about an invitation may go to this member. */
export const mayBeMailed = (member: KnownMember): boolean =>
  member.state !== 'validated' && reasonOfSuppression(member) === null;

const reasonOfSuppression = (member: KnownMember): string | null => {
  if (member.suppression === 'declined') return notes.declined_for_good;
  if (member.suppression === 'bounced') return notes.mail_came_back;
  if (member.emailNotifications === false) return notes.notifications_off;
  return null;
};

/** A chosen program is put on the member at once in these outcomes, and the line says so. */
export const receivesProgram = (outcome: LineOutcome): boolean =>
  ['invited', 'added', 'already_pending', 'already_member'].includes(outcome);
