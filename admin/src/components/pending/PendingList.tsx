import { useEffect } from 'react';
import { Box } from '@strapi/design-system';
import { Layouts, SearchInput } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type {
  Invitation,
  InvitationFilter,
  ListInvitationsResponse,
} from '../../../../shared/contracts/invitations';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useListState } from '../../hooks/useListState';
import { usePageInRange } from '../../hooks/usePageInRange';
import { usePolling } from '../../hooks/usePolling';
import { useText } from '../../hooks/useText';
import { useListInvitationsQuery } from '../../services/invitations';
import { UnreadableList } from '../list/EmptyList';
import { ProgramFilter } from '../list/NameFilters';
import { Paging } from '../list/Paging';
import { useSelection } from '../selection/useSelection';
import { InvitationsTable } from './InvitationsTable';
import { NoInvitations } from './NoInvitations';
import { SelectedInvitations } from './SelectedInvitations';
import { usePendingActions } from './usePendingActions';
import { isOnItsWay, queryOf, viewOf, type PendingFilters, type View } from './views';
import { ViewSwitch } from './ViewSwitch';

const usePendingInvitations = (view: View) => {
  const { state, paging, q } = useListState<PendingFilters>();
  const { pollingInterval, follow } = usePolling();
  const query: InvitationFilter = { ...queryOf[view], q, program: state.program };
  const { data, error } = useListInvitationsQuery(
    { ...paging, ...query },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );
  useEffect(() => {
    follow(data?.data.some(isOnItsWay) ?? false);
  }, [data, follow]);
  usePageInRange(data?.meta.pagination);
  return { data, error, query, isFiltered: Boolean(q ?? state.program) };
};

const usePendingSelection = (
  query: InvitationFilter,
  list: ListInvitationsResponse | undefined,
) => {
  const { search: page } = useLocation();
  return useSelection<Invitation, InvitationFilter>({
    rows: list?.data ?? [],
    total: list?.meta.pagination.total ?? 0,
    query,
    page,
  });
};

const FilterBar = () => {
  const text = useText();
  const { state, filter } = useListState<PendingFilters>();
  const view = viewOf(state.view);
  return (
    <Layouts.Action
      startActions={
        <>
          <ViewSwitch view={view} onChange={(chosen) => filter({ view: chosen })} />
          <SearchInput label={text('pending.search')} placeholder={text('members.search_hint')} />
          <ProgramFilter chosen={state.program} onChange={(program) => filter({ program })} />
        </>
      }
    />
  );
};

/** Shows invitations with their filters and actions; the whole view is in the URL. */
export const PendingList = () => {
  const text = useText();
  const { state, clear } = useListState<PendingFilters>();
  const view = viewOf(state.view);
  const { data, error, query, isFiltered } = usePendingInvitations(view);
  const selected = usePendingSelection(query, data);
  const { actions, dialogs } = usePendingActions(selected.clear);
  const keptFocus = useKeptFocus();

  if (error && !data) return <UnreadableList error={error} />;
  return (
    <>
      <FilterBar />
      <Layouts.Content>
        <Box {...keptFocus} tabIndex={-1} role="region" aria-label={text('tab.pending')}>
          {data?.meta.pagination.total === 0 ? (
            <NoInvitations
              view={view}
              isFiltered={isFiltered}
              onClear={() => clear(['_q', 'program', 'page'])}
            />
          ) : (
            <>
              <SelectedInvitations
                view={view}
                selected={selected}
                total={{ count: data?.meta.pagination.total ?? 0 }}
                actions={actions}
              />
              <InvitationsTable invitations={data?.data} selected={selected} actions={actions} />
            </>
          )}
        </Box>
        {data && data.meta.pagination.total > 0 ? (
          <Paging pagination={data.meta.pagination} />
        ) : null}
      </Layouts.Content>
      {dialogs}
    </>
  );
};
