import type { ReactNode } from 'react';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { useSelectionDialog } from '../selection/SelectionDialog';
import { useInvitationsAction } from '../selection/useAction';
import type { PendingActions } from './InvitationMenu';

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
      resend: (chosen) => guard.run(() => void act('resend', chosen, onDone)),
      cancel: (chosen) => questions.ask({ of: 'invitations', action: 'cancel', chosen, onDone }),
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
