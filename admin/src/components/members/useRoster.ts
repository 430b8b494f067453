import { useEffect } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { memberStates } from '../../../../shared/contracts/states';
import { memberSorts } from '../../../../shared/schemas/lists';
import { useListState } from '../../hooks/useListState';
import { usePageInRange } from '../../hooks/usePageInRange';
import { usePolling } from '../../hooks/usePolling';
import { useListMembersQuery } from '../../services/members';
import type { MemberFilters } from './MembersFilters';

const isOnItsWay = ({ lastInvitation }: Member): boolean =>
  lastInvitation?.delivery === 'queued' || lastInvitation?.delivery === 'sending';

/** The members that the URL asks for, looked at again while letters to them are on their way. */
export const useRoster = () => {
  const { state, filter, clear, paging, sort, q } = useListState<MemberFilters>();
  const { pollingInterval, follow } = usePolling();
  const filters: MemberFilters = {
    // A word in the URL that is no status is no filter.
    state: memberStates.find((known) => known === state.state),
    program: typeof state.program === 'string' ? state.program : undefined,
  };
  const { data, error } = useListMembersQuery(
    {
      ...paging,
      sort: memberSorts.some((known) => sort?.split(':')[0] === known) ? sort : undefined,
      q,
      ...filters,
    },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );
  useEffect(() => {
    follow(data?.data.some(isOnItsWay) ?? false);
  }, [data, follow]);

  usePageInRange(data?.meta.pagination);

  return { data, error, q, filters, filter, clear };
};
