import { useState, type ReactNode } from 'react';
import { CancelInvitationsDialog } from '../components/CancelInvitationsDialog';
import { useInvitationActions } from './useInvitationActions';

interface CancelDialog {
  /** Takes the ids of invitations. */
  ask: (invitations: string[]) => void;
  dialog: ReactNode;
}

/** Cancelling asks first. `onDone` is told whether the server did as it was asked. */
export const useCancelDialog = (
  onDone: (isDone: boolean) => void = () => undefined,
): CancelDialog => {
  const [asked, setAsked] = useState<string[]>([]);
  const { cancel } = useInvitationActions();
  return {
    ask: setAsked,
    dialog: (
      <CancelInvitationsDialog
        count={asked.length}
        isOpen={asked.length > 0}
        onClose={() => setAsked([])}
        onConfirm={() => cancel(asked).then(onDone)}
      />
    ),
  };
};
