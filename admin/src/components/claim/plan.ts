import type { Member } from '../../../../shared/contracts/members';
import { openInvitation } from '../members/member-actions';
import { isSameMailbox } from './address';

/** What sending would do, given what stands in the field of the address. */
export interface ClaimPlan {
  /** Where the letter goes. */
  email: string;
  /** The stored address is another one and is corrected first. */
  isCorrected: boolean;
  /** The correction closes the invitation that is open to the stored address. */
  isClosing: boolean;
  /** The open invitation, which is sent again with a new link; undefined: a new one is made. */
  resending: string | undefined;
}

export const planOf = (member: Member, email: string): ClaimPlan => {
  const open = openInvitation(member);
  const isElsewhere = !isSameMailbox(member.email, email);
  return {
    email,
    isCorrected: email !== member.email,
    isClosing: isElsewhere && open !== undefined,
    resending: isElsewhere ? undefined : open,
  };
};
