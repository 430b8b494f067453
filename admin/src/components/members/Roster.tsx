import { Box, EmptyStateLayout } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { Member } from '../../../../shared/contracts/members';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useTicked } from '../../hooks/useTicked';
import { Paging } from '../list/Paging';
import { MembersFilters } from './MembersFilters';
import { MembersTable } from './MembersTable';
import { NoMembers } from './NoMembers';
import { SelectionActions } from './SelectionActions';
import { useMemberActions } from './useMemberActions';
import { useRoster } from './useRoster';

/** The members with their filters and actions; all of what is shown is in the URL. */
export const Roster = () => {
  const text = useText();
  const explain = useRefusal();
  const { data, error, q, filters, filter, clear } = useRoster();
  const { actions, dialogs } = useMemberActions();
  const members = data?.data ?? [];
  const { selected, select } = useTicked(members);
  const keptFocus = useKeptFocus();

  if (error && !data) return <EmptyStateLayout content={explain(error)} />;
  const isFiltered = Boolean(q ?? filters.state ?? filters.program);
  const isEmpty = data?.meta.pagination.total === 0;
  // What is under way is not ticked any more: a second click finds no button.
  const forTicked = {
    ...actions,
    resend: (resent: Member[]) => {
      actions.resend(resent);
      select([]);
    },
  };

  return (
    <>
      {isEmpty && !isFiltered ? null : (
        <Layouts.Action startActions={<MembersFilters filters={filters} onChange={filter} />} />
      )}
      <Layouts.Content>
        <Box {...keptFocus} tabIndex={-1} role="region" aria-label={text('tab.members')}>
          {isEmpty ? (
            <NoMembers
              isFiltered={isFiltered}
              onClear={() => clear(['_q', 'state', 'program', 'page'])}
            />
          ) : (
            <MembersTable
              members={members}
              isLoading={!data}
              selected={selected}
              onSelect={select}
              actions={actions}
              selectionActions={<SelectionActions selected={selected} actions={forTicked} />}
            />
          )}
        </Box>
        {data && !isEmpty ? <Paging pagination={data.meta.pagination} /> : null}
      </Layouts.Content>
      {dialogs}
    </>
  );
};
