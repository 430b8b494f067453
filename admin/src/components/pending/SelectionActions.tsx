import { Button } from '@strapi/design-system';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import type { PendingActions } from './InvitationMenu';
import { isOpen } from './views';

interface Props {
  selected: Invitation[];
  actions: PendingActions;
}

/** For the ticked rows: each button counts those it is for, and is not there when it is for nobody. */
export const SelectionActions = ({ selected, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel } = useRights();
  const cancelling = selected.filter(isOpen);
  return (
    <>
      {canInvite ? (
        <Button size="S" loading={actions.isBusy} onClick={() => actions.resend(selected)}>
          {text('members.resend_selected', { count: selected.length })}
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
    </>
  );
};
