import type { MemberState } from '../../../shared/contracts/states';
import type { NoteId } from '../../../shared/contracts/notes';

export interface AccountToLink {
  confirmed: boolean | null;
  blocked: boolean | null;
}

type Refusing = Extract<NoteId, `account_${string}`>;

export type LinkingVerdict = { kind: 'create' } | { kind: 'refused'; note: Refusing };

/**
 * Judges an account that staff put on the roster. Where no member has its address it becomes a new member,
 * since staff say so. It is never linked to a member who exists already: nothing that we store tells whether
 * the account was confirmed for this address or for an earlier one, and a stranger would get what the member
 * was promised.
 */
export const judgeAccount = (input: {
  account: AccountToLink;
  /** The member with the account's address. */
  member: { state: MemberState } | null;
  isConfirmationRequired: boolean;
}): LinkingVerdict => {
  const { account, member, isConfirmationRequired } = input;
  if (account.blocked === true) return { kind: 'refused', note: 'account_blocked' };
  if (isConfirmationRequired && account.confirmed !== true) {
    return { kind: 'refused', note: 'account_unconfirmed' };
  }
  if (member === null) return { kind: 'create' };
  const note = member.state === 'validated' ? 'account_rival' : 'account_unproved';
  return { kind: 'refused', note };
};
