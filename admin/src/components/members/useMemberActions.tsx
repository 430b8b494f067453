import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCancelDialog } from '../../hooks/useCancelDialog';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useInvitationActions } from '../../hooks/useInvitationActions';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { inviteTarget } from '../../plugin-id';
import { useClaimDialog, useCorrectDialog } from '../claim/useMemberDialogs';
import { resendable } from './member-actions';
import type { MemberActions } from './MemberMenu';

const isGiven = (id: string | undefined): id is string => id !== undefined;

/** The actions of the roster with the dialogs they open. */
export const useMemberActions = (): { actions: MemberActions; dialogs: ReactNode } => {
  const navigate = useNavigate();
  const guard = useSendingGuard();
  const link = useCopyLink();
  const cancelling = useCancelDialog();
  const claiming = useClaimDialog();
  const correcting = useCorrectDialog();
  const { resend } = useInvitationActions();

  return {
    actions: {
      invite: (members) => navigate(...inviteTarget({ ids: members.map(({ id }) => id) })),
      claim: claiming.ask,
      correct: correcting.ask,
      resend: (members) => {
        const ids = members.map(resendable).filter(isGiven);
        guard.run(() => void resend(ids));
      },
      copyLink: (invitation) => void link.copy(invitation),
      cancel: (invitation) => cancelling.ask([invitation]),
    },
    dialogs: (
      <>
        {guard.dialog}
        {link.dialog}
        {cancelling.dialog}
        {claiming.dialog}
        {correcting.dialog}
      </>
    ),
  };
};
