import type { ReactNode } from 'react';
import { Button, Flex, Menu, MenuItem } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { Member, MemberFilter } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useSendingGuard } from '../../hooks/useSendingGuard';
import { useText } from '../../hooks/useText';
import { inviteTarget } from '../../plugin-id';
import { WholeMenu } from '../list/RowMenu';
import { SelectionBar } from '../selection/SelectionBar';
import { useSelectionDialog, type SelectionAction } from '../selection/SelectionDialog';
import type { Count } from '../selection/useCountOf';
import type { Selected } from '../selection/useSelection';

interface ActionsProps {
  /** Opens the form, where the letter can be edited. */
  invite: () => void;
  /** Opens the question that is asked before the action. */
  ask: (action: SelectionAction) => void;
}

const ofMembers = ['add_program', 'remove_program', 'add_tag', 'remove_tag'] as const;

/** Offers everything that the role may do with the selected members, the most used actions as buttons. */
const Actions = ({ invite, ask }: ActionsProps) => {
  const text = useText();
  const { canInvite, canCancel, canChangeMembers } = useRights();

  const item = (action: SelectionAction, variant?: 'danger'): ReactNode => (
    <MenuItem key={action} variant={variant} onSelect={() => ask(action)}>
      {text(`act.${action}.menu`)}
    </MenuItem>
  );
  const items = [
    canCancel && item('cancel'),
    ...(canChangeMembers
      ? [...ofMembers.map((action) => item(action)), item('delete', 'danger')]
      : []),
  ].filter(Boolean);

  return (
    <Flex gap={2} wrap="wrap">
      {canInvite ? (
        <>
          <Button size="S" onClick={invite}>
            {text('members.invite_selected')}
          </Button>
          <Button size="S" variant="secondary" onClick={() => ask('resend')}>
            {text('act.resend.menu')}
          </Button>
        </>
      ) : null}
      {items.length > 0 ? (
        <Menu.Root>
          <Menu.Trigger size="S" variant="tertiary">
            {text('selection.more')}
          </Menu.Trigger>
          <WholeMenu>{items}</WholeMenu>
        </Menu.Root>
      ) : null}
    </Flex>
  );
};

interface Props {
  selected: Selected<Member, MemberFilter>;
  /** The number of members that the roster's query finds. */
  total: Count;
}

/** The selection bar of the roster. A question keeps the selection as it was when it was opened. */
export const SelectedMembers = ({ selected, total }: Props) => {
  const navigate = useNavigate();
  const guard = useSendingGuard();
  const questions = useSelectionDialog();
  const { selection, count, isApproximate } = selected;
  const ask = (action: SelectionAction) =>
    questions.ask({ of: 'members', action, selection, members: { count, isApproximate } });
  return (
    <>
      <SelectionBar selected={selected} total={total}>
        <Actions
          invite={() => navigate(...inviteTarget(selection))}
          ask={(action) => (action === 'resend' ? guard.run(() => ask(action)) : ask(action))}
        />
      </SelectionBar>
      {guard.dialog}
      {questions.dialog}
    </>
  );
};
