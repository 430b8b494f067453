import type { ReactNode } from 'react';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { useSelectionDialog } from '../selection/SelectionDialog';
import { useInvitationsAction } from '../selection/useAction';
import type { PendingActions } from './InvitationMenu';

const idsOf = (invitations: Invitation[]) => invitations.map(({ id }) => id);

/** The actions of the page with the dialogs they open. `onDone` is called when rows have been acted on. */
export const usePendingActions = (
  onDone: () => void,
): { actions: PendingActions; dialogs: ReactNode } => {
  const guard = useSendingGuard();
  const link = useCopyLink();
  const { act, isWorking } = useInvitationsAction();
  const questions = useSelectionDialog();

  return {
    actions: {
      resend: (invitations) => guard.run(() => void act('resend', idsOf(invitations), onDone)),
      cancel: (invitations) =>
        questions.ask({ of: 'invitations', action: 'cancel', ids: idsOf(invitations), onDone }),
      copyLink: ({ id }) => void link.copy(id),
      isBusy: isWorking,
    },
    dialogs: (
      <>
        {guard.dialog}
        {link.dialog}
        {questions.dialog}
      </>
    ),
  };
};
