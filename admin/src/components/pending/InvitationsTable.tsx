import type { Invitation, InvitationFilter } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { ListTable } from '../list/ListTable';
import type { Selected } from '../selection/useSelection';
import type { PendingActions } from './InvitationMenu';
import { InvitationRow } from './InvitationRow';

const columns = ['who', 'program', 'sent', 'expires', 'delivery'] as const;

interface Props {
  /** Undefined while they load. */
  invitations: Invitation[] | undefined;
  selected: Selected<Invitation, InvitationFilter>;
  actions: PendingActions;
}

/** The table of invitations. Admins who may act on many can select rows. */
export const InvitationsTable = ({ invitations, selected, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel, canOpenMember } = useRights();
  const canSelect = canInvite || canCancel;
  return (
    <ListTable
      rows={invitations}
      columns={columns.map((name) => ({ name, label: text(`pending.${name}`) }))}
      selection={{ rows: selected.rows, tick: selected.tick, isAllowed: canSelect }}
    >
      {(invitation) => (
        <InvitationRow
          key={invitation.id}
          invitation={invitation}
          canSelect={canSelect}
          canOpen={canOpenMember}
          actions={actions}
        />
      )}
    </ListTable>
  );
};
