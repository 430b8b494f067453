import { Table } from '@strapi/strapi/admin';
import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { ListHead } from '../list/ListHead';
import type { MemberActions } from './MemberMenu';
import { MemberRow } from './MemberRow';

interface Props {
  members: Member[];
  isLoading: boolean;
  selected: Member[];
  onSelect: (members: Member[]) => void;
  actions: MemberActions;
}

const useColumns = () => {
  const text = useText();
  return [
    { name: 'lastName', label: text('members.name'), sortable: true },
    { name: 'email', label: text('members.address'), sortable: true },
    { name: 'state', label: text('members.status'), sortable: true },
    { name: 'programs', label: text('members.programs'), sortable: false },
    { name: 'tags', label: text('members.tags'), sortable: false },
    { name: 'invitedAt', label: text('members.last_invitation'), sortable: true },
  ];
};

/** The table of the roster. Admins who may act on many members can select rows. */
export const MembersTable = (props: Props) => {
  const { members, isLoading, selected, onSelect, actions } = props;
  const text = useText();
  const { canInvite, canCancel, canChangeMembers, canOpenMember } = useRights();
  const canSelect = canInvite || canCancel || canChangeMembers;
  const columns = useColumns();
  return (
    <Table.Root
      rows={members}
      headers={[...columns, { name: 'menu', label: '' }]}
      isLoading={isLoading}
      selectedRows={selected}
      onSelectedRowsChange={onSelect}
    >
      <Table.Content>
        <ListHead columns={columns} canSelect={canSelect} />
        <Table.Loading>{text('list.loading')}</Table.Loading>
        <Table.Body>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
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
