import { Table } from '@strapi/strapi/admin';
import type { Invitation, InvitationFilter } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { ListHead } from '../list/ListHead';
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

/** Rows can be ticked by those who may do something to many. */
export const InvitationsTable = ({ invitations, selected, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel, canOpenMember } = useRights();
  const canSelect = canInvite || canCancel;
  const headers = columns.map((name) => ({ name, label: text(`pending.${name}`) }));
  return (
    <Table.Root
      rows={invitations ?? []}
      headers={[...headers, { name: 'menu', label: '' }]}
      isLoading={!invitations}
      selectedRows={selected.rows}
      onSelectedRowsChange={selected.tick}
    >
      <Table.Content>
        <ListHead columns={headers} canSelect={canSelect} />
        <Table.Loading>{text('list.loading')}</Table.Loading>
        <Table.Body>
          {invitations?.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              canSelect={canSelect}
              canOpen={canOpenMember}
              actions={actions}
            />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
