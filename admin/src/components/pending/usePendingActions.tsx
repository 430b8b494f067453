import type { ReactNode } from 'react';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useCancelDialog } from '../../hooks/useCancelDialog';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useInvitationActions } from '../../hooks/useInvitationActions';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import type { PendingActions } from './InvitationMenu';

const idsOf = (invitations: Invitation[]) => invitations.map(({ id }) => id);

/** The actions of the page with the dialogs they open. `onDone` is called when rows have been acted on. */
export const usePendingActions = (
  onDone: () => void,
): { actions: PendingActions; dialogs: ReactNode } => {
  const guard = useSendingGuard();
  const link = useCopyLink();
  const { resend, isBusy } = useInvitationActions();
  const done = (isDone: boolean) => {
    if (isDone) onDone();
  };
  const cancelling = useCancelDialog(done);

  return {
    actions: {
      resend: (invitations) => guard.run(() => void resend(idsOf(invitations)).then(done)),
      cancel: (invitations) => cancelling.ask(idsOf(invitations)),
      copyLink: ({ id }) => void link.copy(id),
      isBusy,
    },
    dialogs: (
      <>
        {guard.dialog}
        {link.dialog}
        {cancelling.dialog}
      </>
    ),
  };
};
