import { useState, type ReactNode } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { ClaimDialog } from './ClaimDialog';
import { CorrectAddressDialog } from './CorrectAddressDialog';

interface MemberDialog {
  ask: (member: Member) => void;
  dialog: ReactNode;
}

const useMemberDialog = (Dialog: typeof ClaimDialog): MemberDialog => {
  const [member, setMember] = useState<Member | null>(null);
  return { ask: setMember, dialog: <Dialog member={member} onClose={() => setMember(null)} /> };
};

/** "Invite to claim account…" of one member. */
export const useClaimDialog = (): MemberDialog => useMemberDialog(ClaimDialog);

/** "Correct address…" of one member. */
export const useCorrectDialog = (): MemberDialog => useMemberDialog(CorrectAddressDialog);
