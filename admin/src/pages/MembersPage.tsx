import { useState } from 'react';
import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { Member } from '../../../shared/contracts/members';
import { memberStates } from '../../../shared/contracts/states';
import { memberSorts } from '../../../shared/schemas/lists';
import { BookingToggle } from '../components/BookingToggle';
import { MembersFilters, type MemberFilters } from '../components/members/MembersFilters';
import { MembersTable } from '../components/members/MembersTable';
import { NoMembers } from '../components/members/NoMembers';
import { SelectionActions } from '../components/members/SelectionActions';
import { useMemberActions } from '../components/members/useMemberActions';
import { PageTabs } from '../components/PageTabs';
import { useListState } from '../hooks/useListState';
import { useRefusal } from '../hooks/useRefusal';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';
import { pagesPath } from '../plugin-id';
import { useListMembersQuery } from '../services/members';

const InviteButton = () => {
  const text = useText();
  const { canInvite } = useRights();
  return canInvite ? (
    <LinkButton tag={Link} to={`${pagesPath}/invite`} startIcon={<Plus />}>
      {text('members.invite_members')}
    </LinkButton>
  ) : null;
};

const Roster = () => {
  const { state, filter, clear, paging, sort, q } = useListState<MemberFilters>();
  // A word in the URL that is no status is no filter.
  const filters = {
    state: memberStates.find((known) => known === state.state),
    program: typeof state.program === 'string' ? state.program : undefined,
  };
  const { data, error, isFetching } = useListMembersQuery({
    ...paging,
    sort: memberSorts.find((known) => sort?.split(':')[0] === known) && sort,
    q,
    ...filters,
  });
  const explain = useRefusal();
  const { actions, dialogs } = useMemberActions();
  const [ticked, setTicked] = useState<string[]>([]);

  if (error && !data) return <Page.Error content={explain(error)} />;
  const members = data?.data ?? [];
  const isFiltered = Boolean(q ?? filters.state ?? filters.program);
  const isEmpty = data !== undefined && data.meta.pagination.total === 0;
  // Only what is on screen can be acted on: a row that left the list is not ticked any more.
  const selected = members.filter(({ id }) => ticked.includes(id));

  // What is under way is not ticked any more: a second click finds no button.
  const forTicked = {
    ...actions,
    resend: (resent: Member[]) => {
      actions.resend(resent);
      setTicked([]);
    },
  };

  return (
    <>
      {isEmpty && !isFiltered ? null : (
        <Layouts.Action startActions={<MembersFilters filters={filters} onChange={filter} />} />
      )}
      <Layouts.Content>
        {isEmpty ? (
          <NoMembers
            isFiltered={isFiltered}
            onClear={() => clear(['_q', 'state', 'program', 'page'])}
          />
        ) : (
          <MembersTable
            members={members}
            isLoading={data === undefined && isFetching}
            selected={selected}
            onSelect={(rows) => setTicked(rows.map(({ id }) => id))}
            actions={actions}
            selectionActions={<SelectionActions selected={selected} actions={forTicked} />}
          />
        )}
        {data && !isEmpty ? (
          <Pagination.Root {...data.meta.pagination} defaultPageSize={20}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
      {dialogs}
    </>
  );
};

const Members = () => {
  const text = useText();
  return (
    <Page.Main>
      <Page.Title>{text('menu.members')}</Page.Title>
      <Layouts.Header
        title={text('menu.members')}
        subtitle={<BookingToggle />}
        primaryAction={<InviteButton />}
      />
      <Layouts.Content>
        <PageTabs />
      </Layouts.Content>
      <Roster />
    </Page.Main>
  );
};

export const MembersPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Members />
  </Page.Protect>
);
