import type { LineOutcome, MemberState } from '../../../shared/contracts/states';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';

export interface KnownMember {
  state: MemberState;
  suppression: 'declined' | 'bounced' | null;
  /** Null in rows that were written without it; letters may be sent then. */
  emailNotifications: boolean | null;
}

export interface LineVerdict {
  outcome: LineOutcome;
  notes?: Note[];
}

/** Decides the outcome of one readable address of a batch from what is known about it. */
export const judgeLine = (input: {
  member: KnownMember | null;
  hasOpenInvitation: boolean;
  /** The person was erased and had asked to be left alone; asked of addresses without a member. */
  isLeftAlone?: boolean;
  /** False: the person is only put on the roster. */
  send: boolean;
}): LineVerdict => {
  const { member, hasOpenInvitation, isLeftAlone = false, send } = input;
  if (!member && isLeftAlone) return { outcome: 'suppressed', notes: [note('left_alone')] };
  if (member?.state === 'validated') return { outcome: 'already_member' };
  const suppression = member && noteOfSuppression(member);
  if (suppression) return { outcome: 'suppressed', notes: [suppression] };
  if (hasOpenInvitation) return { outcome: 'already_pending' };
  return { outcome: send ? 'invited' : 'added' };
};

/** Tells whether a letter about an invitation may go to this member. */
export const mayBeMailed = (member: KnownMember): boolean =>
  member.state !== 'validated' && noteOfSuppression(member) === null;

const noteOfSuppression = (member: KnownMember): Note | null => {
  if (member.suppression === 'declined') return note('declined_for_good');
  if (member.suppression === 'bounced') return note('mail_came_back');
  if (member.emailNotifications === false) return note('notifications_off');
  return null;
};

/** Tells the outcomes in which the chosen program is added to the member at once; the line says so. */
export const receivesProgram = (outcome: LineOutcome): boolean =>
  ['invited', 'added', 'already_pending', 'already_member'].includes(outcome);
