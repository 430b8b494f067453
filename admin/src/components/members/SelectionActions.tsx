import { Button } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { canBeInvited, resendable } from './member-actions';
import type { MemberActions } from './MemberMenu';

/** For the ticked rows: each button counts those it is for, and is not there when it is for nobody. */
export const SelectionActions = ({
  selected,
  actions,
}: {
  selected: Member[];
  actions: MemberActions;
}) => {
  const text = useText();
  const { canInvite } = useRights();
  const inviting = selected.filter(canBeInvited);
  const resending = selected.filter(resendable);
  if (!canInvite) return null;
  return (
    <>
      {inviting.length > 0 ? (
        <Button size="S" onClick={() => actions.invite(inviting)}>
          {text('members.invite_selected', { count: inviting.length })}
        </Button>
      ) : null}
      {resending.length > 0 ? (
        <Button size="S" variant="secondary" onClick={() => actions.resend(resending)}>
          {text('members.resend_selected', { count: resending.length })}
        </Button>
      ) : null}
    </>
  );
};
