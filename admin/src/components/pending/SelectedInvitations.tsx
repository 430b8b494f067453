import { Button, Flex } from '@strapi/design-system';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { SelectionBar } from '../selection/SelectionBar';
import type { Selected } from '../selection/useSelection';
import type { PendingActions } from './InvitationMenu';
import { isOpen } from './views';

interface Props {
  selected: Selected<Invitation, object>;
  actions: PendingActions;
}

/** The bar of the pending page: each button counts those it is for, and is not there when it is for nobody. */
export const SelectedInvitations = ({ selected, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel } = useRights();
  const { rows } = selected;
  const cancelling = rows.filter(isOpen);
  return (
    <SelectionBar selected={selected}>
      <Flex gap={2} wrap="wrap">
        {canInvite ? (
          <Button size="S" loading={actions.isBusy} onClick={() => actions.resend(rows)}>
            {text('members.resend_selected', { count: rows.length })}
          </Button>
        ) : null}
        {canCancel && cancelling.length > 0 ? (
          <Button
            size="S"
            variant="danger-light"
            disabled={actions.isBusy}
            onClick={() => actions.cancel(cancelling)}
          >
            {text('pending.cancel_selected', { count: cancelling.length })}
          </Button>
        ) : null}
      </Flex>
    </SelectionBar>
  );
};
