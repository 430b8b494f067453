import { MenuItem } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { RowMenu } from '../list/RowMenu';
import { canBeInvited, openInvitation, resendable } from './member-actions';

export interface MemberActions {
  /** Opens the form, where the letter can be edited. */
  invite: (members: Member[]) => void;
  /** Asks to verify the address, then sends with the wording of the settings. */
  claim: (member: Member) => void;
  correct: (member: Member) => void;
  resend: (members: Member[]) => void;
  copyLink: (invitation: string) => void;
  cancel: (invitation: string) => void;
  /** Asks whether to delete or to erase. */
  remove: (member: Member) => void;
  /** Saves a file with everything that is held of the member. */
  exportPersonal: (member: Member) => void;
}

/** Offers everything that the member's status and the role allow to be done. */
export const MemberMenu = ({ member, actions }: { member: Member; actions: MemberActions }) => {
  const text = useText();
  const { canRead, canInvite, canCopyLink, canCancel, canChangeMembers } = useRights();
  const open = openInvitation(member);

  const items = [
    canInvite && member.state !== 'validated' && (
      <MenuItem key="claim" onSelect={() => actions.claim(member)}>
        {text('members.claim')}
      </MenuItem>
    ),
    canInvite && canBeInvited(member) && (
      <MenuItem key="invite" onSelect={() => actions.invite([member])}>
        {text('members.invite_editing')}
      </MenuItem>
    ),
    canInvite && resendable(member) && (
      <MenuItem key="resend" onSelect={() => actions.resend([member])}>
        {text('members.resend')}
      </MenuItem>
    ),
    canCopyLink && open && (
      <MenuItem key="copy" onSelect={() => actions.copyLink(open)}>
        {text('members.copy_link')}
      </MenuItem>
    ),
    canChangeMembers && (
      <MenuItem key="correct" onSelect={() => actions.correct(member)}>
        {text('members.correct_address')}
      </MenuItem>
    ),
    canRead && (
      <MenuItem key="export" onSelect={() => actions.exportPersonal(member)}>
        {text('members.export_personal')}
      </MenuItem>
    ),
    canCancel && open && (
      <MenuItem key="cancel" variant="danger" onSelect={() => actions.cancel(open)}>
        {text('members.cancel_invitation')}
      </MenuItem>
    ),
    canChangeMembers && (
      <MenuItem key="remove" variant="danger" onSelect={() => actions.remove(member)}>
        {text('act.delete.menu')}
      </MenuItem>
    ),
  ];
  return <RowMenu name={member.email} items={items} />;
};
