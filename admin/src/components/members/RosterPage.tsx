import { Box } from '@strapi/design-system';
import type {
  ListMembersResponse,
  Member,
  MemberFilter,
} from '../../../../shared/contracts/members';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useListState } from '../../hooks/useListState';
import { Paging } from '../list/Paging';
import { useSelection } from '../selection/useSelection';
import { MembersTable } from './MembersTable';
import { SelectedMembers } from './SelectedMembers';
import { useMemberActions } from './useMemberActions';

interface Props {
  /** Undefined while it loads. */
  data: ListMembersResponse | undefined;
  filter: MemberFilter;
}

/** Shows a page of the roster with its rows, the selection and its actions. */
export const RosterPage = ({ data, filter }: Props) => {
  const members = data?.data ?? [];
  const { sort = '' } = useListState();
  const { page = 1, pageSize = 0, total = 0, isApproximate } = data?.meta.pagination ?? {};
  const selected = useSelection<Member, MemberFilter>({
    rows: members,
    total,
    isApproximate,
    query: filter,
    page: `${sort}/${page}/${pageSize}`,
  });
  const { actions, dialogs } = useMemberActions();
  const keptFocus = useKeptFocus();
  return (
    <Box {...keptFocus} tabIndex={-1}>
      <SelectedMembers selected={selected} total={{ count: total, isApproximate }} />
      <MembersTable
        members={members}
        isLoading={!data}
        selected={selected.rows}
        onSelect={selected.tick}
        actions={actions}
      />
      {data ? <Paging pagination={data.meta.pagination} /> : null}
      {dialogs}
    </Box>
  );
};
