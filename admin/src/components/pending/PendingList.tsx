import { useEffect } from 'react';
import { Box, EmptyStateLayout } from '@strapi/design-system';
import { Layouts, SearchInput } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { Invitation, ListInvitationsResponse } from '../../../../shared/contracts/invitations';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useListState } from '../../hooks/useListState';
import { usePageInRange } from '../../hooks/usePageInRange';
import { usePolling } from '../../hooks/usePolling';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useListInvitationsQuery } from '../../services/invitations';
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
  const { data, error } = useListInvitationsQuery(
    { ...paging, ...queryOf[view], q, program: state.program },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );
  useEffect(() => {
    follow(data?.data.some(isOnItsWay) ?? false);
  }, [data, follow]);
  usePageInRange(data?.meta.pagination);
  return { data, error, isFiltered: Boolean(q ?? state.program) };
};

const usePendingSelection = (list: ListInvitationsResponse | undefined) => {
  const { search } = useLocation();
  return useSelection<Invitation, object>({
    rows: list?.data ?? [],
    total: list?.meta.pagination.total ?? 0,
    // Another page of the list starts with nothing ticked, as another view or search does.
    query: { search },
    page: search,
  });
};

/** Shows invitations with their filters and actions; the whole view is in the URL. */
export const PendingList = () => {
  const text = useText();
  const explain = useRefusal();
  const { state, filter, clear } = useListState<PendingFilters>();
  const view = viewOf(state.view);
  const { data, error, isFiltered } = usePendingInvitations(view);
  const selected = usePendingSelection(data);
  const { actions, dialogs } = usePendingActions(selected.clear);
  const keptFocus = useKeptFocus();

  if (error && !data) return <EmptyStateLayout content={explain(error)} />;
  return (
    <>
      <Layouts.Action
        startActions={
          <>
            <ViewSwitch view={view} onChange={(chosen) => filter({ view: chosen })} />
            <SearchInput label={text('pending.search')} placeholder={text('members.search_hint')} />
            <ProgramFilter program={state.program} onChange={(program) => filter({ program })} />
          </>
        }
      />
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
              <SelectedInvitations selected={selected} actions={actions} />
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
