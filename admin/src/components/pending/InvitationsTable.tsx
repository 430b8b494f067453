import { Flex } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useRights } from '../../hooks/useRights';
import type { Ticked } from '../../hooks/useTicked';
import { useText } from '../../hooks/useText';
import { ListHead } from '../list/ListHead';
import { SelectionBar } from '../list/SelectionBar';
import type { PendingActions } from './InvitationMenu';
import { InvitationRow } from './InvitationRow';
import { SelectionActions } from './SelectionActions';

const columns = ['who', 'program', 'sent', 'expires', 'delivery'] as const;

interface Props {
  /** Undefined while they load. */
  invitations: Invitation[] | undefined;
  ticked: Ticked<Invitation>;
  actions: PendingActions;
}

/** Rows can be ticked by those who may do something to many. */
export const InvitationsTable = ({ invitations, ticked, actions }: Props) => {
  const text = useText();
  const { canInvite, canCancel, canOpenMember } = useRights();
  const canSelect = canInvite || canCancel;
  const headers = columns.map((name) => ({ name, label: text(`pending.${name}`) }));
  return (
    <Table.Root
      rows={invitations ?? []}
      headers={[...headers, { name: 'menu', label: '' }]}
      isLoading={!invitations}
      selectedRows={ticked.selected}
      onSelectedRowsChange={ticked.select}
    >
      {ticked.selected.length > 0 ? (
        <Flex paddingBottom={3} wrap="wrap">
          <SelectionBar>
            <SelectionActions selected={ticked.selected} actions={actions} />
          </SelectionBar>
        </Flex>
      ) : null}
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
