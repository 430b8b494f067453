import type { ReactNode } from 'react';
import { Button, Flex, Menu, MenuItem } from '@strapi/design-system';
import { useRights } from '../../../hooks/useRights';
import { useText } from '../../../hooks/useText';
import { WholeMenu } from '../../list/WholeMenu';
import type { SelectionAction } from './SelectionDialog';

interface Props {
  /** Opens the form, where the letter can be edited. */
  invite: () => void;
  /** Puts the question before it is done. */
  ask: (action: SelectionAction) => void;
}

const ofMembers = ['add_program', 'remove_program', 'add_tag', 'remove_tag'] as const;

/** What can be done about the selected members, as far as the role allows it: the most used as buttons. */
export const SelectionActions = ({ invite, ask }: Props) => {
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
