import { useState, type ReactNode } from 'react';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useInvitationActions } from '../../hooks/useInvitationActions';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { CancelInvitationsDialog } from '../CancelInvitationsDialog';
import type { PendingActions } from './InvitationMenu';

const idsOf = (invitations: Invitation[]) => invitations.map(({ id }) => id);

/** The actions of the page with the dialogs they open. `onDone` is called when rows have been acted on. */
export const usePendingActions = (
  onDone: () => void,
): { actions: PendingActions; dialogs: ReactNode } => {
  const guard = useSendingGuard();
  const link = useCopyLink();
  const { resend, cancel, isBusy } = useInvitationActions();
  const [asked, setAsked] = useState<Invitation[]>([]);

  const done = (isDone: boolean) => {
    if (isDone) onDone();
  };
  return {
    actions: {
      resend: (invitations) => guard.run(() => void resend(idsOf(invitations)).then(done)),
      cancel: setAsked,
      copyLink: ({ id }) => void link.copy(id),
      isBusy,
    },
    dialogs: (
      <>
        {guard.dialog}
        {link.dialog}
        <CancelInvitationsDialog
          count={asked.length}
          isOpen={asked.length > 0}
          onClose={() => setAsked([])}
          onConfirm={() => cancel(idsOf(asked)).then(done)}
        />
      </>
    ),
  };
};
