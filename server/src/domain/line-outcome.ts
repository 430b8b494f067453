import type { LineOutcome, MemberState } from '../../../shared/contracts/states';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';

export interface KnownMember {
  state: MemberState;
  suppression: 'declined' | 'bounced' | null;
  /** Null, as in rows written without it: they may be sent. */
  emailNotifications: boolean | null;
}

export interface LineVerdict {
  outcome: LineOutcome;
  notes?: Note[];
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
  const suppression = member && noteOfSuppression(member);
  if (suppression) return { outcome: 'suppressed', notes: [suppression] };
  if (hasOpenInvitation) return { outcome: 'already_pending' };
  return { outcome: send ? 'invited' : 'added' };
};

/** Whether a letter about an invitation may go to this member. */
export const mayBeMailed = (member: KnownMember): boolean =>
  member.state !== 'validated' && noteOfSuppression(member) === null;

const noteOfSuppression = (member: KnownMember): Note | null => {
  if (member.suppression === 'declined') return note('declined_for_good');
  if (member.suppression === 'bounced') return note('mail_came_back');
  if (member.emailNotifications === false) return note('notifications_off');
  return null;
};

/** A chosen program is put on the member at once in these outcomes, and the line says so. */
export const receivesProgram = (outcome: LineOutcome): boolean =>
  ['invited', 'added', 'already_pending', 'already_member'].includes(outcome);
