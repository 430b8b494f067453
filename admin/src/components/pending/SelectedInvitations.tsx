import { Button, Flex } from '@strapi/design-system';
import type { Invitation, InvitationFilter } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { SelectionBar } from '../selection/SelectionBar';
import type { Count } from '../selection/useCountOf';
import type { Selected } from '../selection/useSelection';
import type { PendingActions } from './InvitationMenu';
import { canBeCancelled, type View } from './views';

interface Props {
  view: View;
  selected: Selected<Invitation, InvitationFilter>;
  /** How many the list's query finds. */
  total: Count;
  actions: PendingActions;
}

/** The bar of the pending page. There is no button for what cannot be done in this view. */
export const SelectedInvitations = ({ view, selected, total, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel } = useRights();
  const { count, selection } = selected;
  const chosen = { selection, count };
  return (
    <SelectionBar selected={selected} total={total}>
      <Flex gap={2} wrap="wrap">
        {canInvite ? (
          <Button size="S" loading={actions.isBusy} onClick={() => actions.resend(chosen)}>
            {text('members.resend_selected', { count })}
          </Button>
        ) : null}
        {canCancel && canBeCancelled(view) ? (
          <Button
            size="S"
            variant="danger-light"
            disabled={actions.isBusy}
            onClick={() => actions.cancel(chosen)}
          >
            {text('pending.cancel_selected', { count })}
          </Button>
        ) : null}
      </Flex>
    </SelectionBar>
  );
};
