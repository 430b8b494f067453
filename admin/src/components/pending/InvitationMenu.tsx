import { MenuItem } from '@strapi/design-system';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { RowMenu } from '../list/RowMenu';
import type { ChosenInvitations } from '../selection/useAction';
import { isOpen } from './views';

export interface PendingActions {
  resend: (chosen: ChosenInvitations) => void;
  /** Asks first. */
  cancel: (chosen: ChosenInvitations) => void;
  copyLink: (invitation: Invitation) => void;
  isBusy: boolean;
}

interface Props {
  invitation: Invitation;
  actions: PendingActions;
}

/** Offers everything that the invitation's state and the role allow to be done. */
export const InvitationMenu = ({ invitation, actions }: Props) => {
  const text = useText();
  const { canInvite, canCopyLink, canCancel } = useRights();
  const alone = { selection: { ids: [invitation.id] }, count: 1 };
  const items = [
    canInvite && (
      <MenuItem key="resend" onSelect={() => actions.resend(alone)}>
        {text('members.resend')}
      </MenuItem>
    ),
    canCopyLink && isOpen(invitation) && (
      <MenuItem key="copy" onSelect={() => actions.copyLink(invitation)}>
        {text('members.copy_link')}
      </MenuItem>
    ),
    canCancel && isOpen(invitation) && (
      <MenuItem key="cancel" variant="danger" onSelect={() => actions.cancel(alone)}>
        {text('members.cancel_invitation')}
      </MenuItem>
    ),
  ];
  return <RowMenu name={invitation.email} items={items} />;
};
