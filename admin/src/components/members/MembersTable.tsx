import type { Member } from '../../../../shared/contracts/members';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { ListTable } from '../list/ListTable';
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
  const { canInvite, canCancel, canChangeMembers, canOpenMember } = useRights();
  const canSelect = canInvite || canCancel || canChangeMembers;
  const columns = useColumns();
  return (
    <ListTable
      rows={isLoading ? undefined : members}
      columns={columns}
      selection={{ rows: selected, tick: onSelect, isAllowed: canSelect }}
    >
      {(member) => (
        <MemberRow
          key={member.id}
          member={member}
          canSelect={canSelect}
          canOpen={canOpenMember}
          actions={actions}
        />
      )}
    </ListTable>
  );
};
