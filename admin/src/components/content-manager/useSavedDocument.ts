import { useEffect, useRef } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { useReadMemberAgainMutation } from '../../services/history';
import { isSameMailbox } from '../claim/AddressField';
import { useCorrectionNews } from '../claim/useCorrection';
import { openInvitation } from '../members/member-actions';

/** Answers the invitation that a change of address has closed, if one was open to the address before. */
const closedBy = (before: Member, after: Member) => {
  const id = openInvitation(before);
  return id && openInvitation(after) !== id && !isSameMailbox(before.email, after.email)
    ? { id, email: before.email }
    : null;
};

/**
 * Reads the member and the history again once the edit view has saved. If an address was changed there and
 * this closed the open invitation, the admin gets the same notification as from the dialog.
 */
export const useSavedDocument = (member: Member | undefined, updatedAt: unknown): void => {
  const [readAgain] = useReadMemberAgainMutation();
  const tell = useCorrectionNews();
  const seen = useRef(updatedAt);
  useEffect(() => {
    if (!member || seen.current === updatedAt) return;
    const isSaved = seen.current !== undefined;
    seen.current = updatedAt;
    if (!isSaved) return;
    void readAgain(member.id).then((answer) => {
      if ('error' in answer) return;
      const closedInvitation = closedBy(member, answer.data);
      if (closedInvitation) tell({ member: answer.data, closedInvitation });
    });
  }, [member, updatedAt, readAgain, tell]);
};
