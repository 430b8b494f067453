import { MenuItem } from '@strapi/design-system';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { RowMenu } from '../list/RowMenu';
import { isOpen } from './views';

export interface PendingActions {
  resend: (invitations: Invitation[]) => void;
  /** Asks first. */
  cancel: (invitations: Invitation[]) => void;
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
  const items = [
    canInvite && (
      <MenuItem key="resend" onSelect={() => actions.resend([invitation])}>
        {text('members.resend')}
      </MenuItem>
    ),
    canCopyLink && isOpen(invitation) && (
      <MenuItem key="copy" onSelect={() => actions.copyLink(invitation)}>
        {text('members.copy_link')}
      </MenuItem>
    ),
    canCancel && isOpen(invitation) && (
      <MenuItem key="cancel" variant="danger" onSelect={() => actions.cancel([invitation])}>
        {text('members.cancel_invitation')}
      </MenuItem>
    ),
  ];
  return <RowMenu name={invitation.email} items={items} />;
};
