import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCopyLink } from '../../hooks/useCopyLink';
import { useDownload } from '../../hooks/useDownload';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { inviteTarget } from '../../plugin-id';
import { ClaimDialog } from '../claim/ClaimDialog';
import { CorrectAddressDialog } from '../claim/CorrectAddressDialog';
import { useMemberDialog } from '../FormDialog';
import { useSelectionDialog } from '../selection/SelectionDialog';
import { useInvitationsAction } from '../selection/useAction';
import { resendable } from './member-actions';
import type { MemberActions } from './MemberMenu';

const isGiven = (id: string | undefined): id is string => id !== undefined;

/** Provides the actions of the roster with the dialogs they open. */
export const useMemberActions = (): { actions: MemberActions; dialogs: ReactNode } => {
  const navigate = useNavigate();
  const guard = useSendingGuard();
  const link = useCopyLink();
  const questions = useSelectionDialog();
  const claiming = useMemberDialog(ClaimDialog);
  const correcting = useMemberDialog(CorrectAddressDialog);
  const { act } = useInvitationsAction();
  const { save } = useDownload();

  return {
    actions: {
      invite: (members) => navigate(...inviteTarget({ ids: members.map(({ id }) => id) })),
      claim: claiming.ask,
      correct: correcting.ask,
      resend: (members) => {
        const ids = members.map(resendable).filter(isGiven);
        guard.run(() => void act('resend', { selection: { ids }, count: ids.length }));
      },
      copyLink: (invitation) => void link.copy(invitation),
      cancel: (invitation) =>
        questions.ask({
          of: 'invitations',
          action: 'cancel',
          chosen: { selection: { ids: [invitation] }, count: 1 },
        }),
      remove: ({ id }) =>
        questions.ask({
          of: 'members',
          action: 'delete',
          selection: { ids: [id] },
          members: { count: 1 },
        }),
      exportPersonal: ({ id }) =>
        void save({ path: `members/${id}/personal-data`, name: 'personal-data.json' }),
    },
    dialogs: (
      <>
        {guard.dialog}
        {link.dialog}
        {questions.dialog}
        {claiming.dialog}
        {correcting.dialog}
      </>
    ),
  };
};
