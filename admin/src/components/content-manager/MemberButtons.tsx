import { Button, Flex, Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { openInvitation, resendable } from '../members/member-actions';
import type { MemberActions } from '../members/MemberMenu';

interface Props {
  member: Member;
  actions: MemberActions;
  /** True if something typed in the edit view is not saved. */
  isDisabled: boolean;
}

const useButtons = (member: Member, actions: MemberActions) => {
  const text = useText();
  const { canRead, canInvite, canCopyLink, canCancel, canChangeMembers } = useRights();
  const open = openInvitation(member);
  return [
    canInvite && member.state !== 'validated'
      ? { label: text('members.claim'), variant: 'default', act: () => actions.claim(member) }
      : null,
    canInvite && resendable(member)
      ? { label: text('members.resend'), variant: 'secondary', act: () => actions.resend([member]) }
      : null,
    canCopyLink && open
      ? { label: text('members.copy_link'), variant: 'tertiary', act: () => actions.copyLink(open) }
      : null,
    canChangeMembers
      ? {
          label: text('members.correct_address'),
          variant: 'tertiary',
          act: () => actions.correct(member),
        }
      : null,
    canRead
      ? {
          label: text('members.export_personal'),
          variant: 'tertiary',
          act: () => actions.exportPersonal(member),
        }
      : null,
    canCancel && open
      ? {
          label: text('members.cancel_invitation'),
          variant: 'danger-light',
          act: () => actions.cancel(open),
        }
      : null,
    canChangeMembers
      ? {
          label: text('act.delete.menu'),
          variant: 'danger-light',
          act: () => actions.remove(member),
        }
      : null,
  ].filter((button) => button !== null);
};

/** Offers everything that the member's status and the role allow to be done. */
export const MemberButtons = ({ member, actions, isDisabled }: Props) => {
  const text = useText();
  const buttons = useButtons(member, actions);
  if (buttons.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {buttons.map(({ label, variant, act }) => (
        <Button
          key={label}
          fullWidth
          // The text takes two lines in the narrow panel, in some languages.
          style={{ height: 'auto', minHeight: '3.2rem', paddingBlock: '0.8rem' }}
          variant={variant as 'default'}
          disabled={isDisabled}
          onClick={act}
        >
          {label}
        </Button>
      ))}
      {isDisabled ? (
        <Typography variant="pi" textColor="neutral600">
          {text('content_manager.unsaved')}
        </Typography>
      ) : null}
    </Flex>
  );
};
