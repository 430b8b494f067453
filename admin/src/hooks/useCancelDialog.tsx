import { useState, type ReactNode } from 'react';
import { CancelInvitationsDialog } from '../components/CancelInvitationsDialog';
import { useInvitationActions } from './useInvitationActions';

/** Cancelling asks first. `ask` takes the ids of invitations. */
export const useCancelDialog = (): { ask: (invitations: string[]) => void; dialog: ReactNode } => {
  const [asked, setAsked] = useState<string[]>([]);
  const { cancel } = useInvitationActions();
  return {
    ask: setAsked,
    dialog: (
      <CancelInvitationsDialog
        count={asked.length}
        isOpen={asked.length > 0}
        onClose={() => setAsked([])}
        onConfirm={() => cancel(asked)}
      />
    ),
  };
};
