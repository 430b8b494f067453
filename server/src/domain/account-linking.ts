import type { MemberState } from '../../../shared/contracts/states';
import type { NoteId } from '../../../shared/contracts/notes';

export interface AccountToLink {
  confirmed: boolean | null;
  blocked: boolean | null;
}

type Refusing = Extract<NoteId, `account_${string}`>;

export type LinkingVerdict = { kind: 'create' } | { kind: 'refused'; note: Refusing };

/**
 * What becomes of an account that staff put on the roster. Alone, it is a new member, since staff say so. On
 * behalf of a member who is there already it is not taken: nothing that is stored tells whether it was
 * confirmed for this address or for another it had before, and a stranger would get what the member was
 * promised.
 */
export const judgeAccount = (input: {
  account: AccountToLink;
  /** With the same address. */
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
