import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Member, MemberFilter } from '../../../../../shared/contracts/members';
import type { Selected } from '../../../hooks/useSelection';
import { useSendingGuard } from '../../../hooks/useSendingGuard';
import { inviteTarget } from '../../../plugin-id';
import { SelectionDialog, type Asked, type SelectionAction } from './SelectionDialog';

interface SelectionActions {
  /** Opens the form, where the letter can be edited. */
  invite: () => void;
  /** Asks first, saying how many it is about to touch. */
  ask: (action: SelectionAction) => void;
  dialogs: ReactNode;
}

/** What is done to a selection. It is kept as it was when the question was put. */
export const useSelectionActions = (selected: Selected<Member, MemberFilter>): SelectionActions => {
  const navigate = useNavigate();
  const guard = useSendingGuard();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { selection, count, isApproximate } = selected;
  const open = (action: SelectionAction) =>
    setAsked({ action, selection, members: { count, isApproximate } });
  return {
    invite: () => navigate(...inviteTarget(selection)),
    ask: (action) => (action === 'resend' ? guard.run(() => open(action)) : open(action)),
    dialogs: (
      <>
        {guard.dialog}
        <SelectionDialog asked={asked} onClose={() => setAsked(null)} />
      </>
    ),
  };
};
