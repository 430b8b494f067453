import { useEffect } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { memberSorts } from '../../../../shared/schemas/lists';
import { useListState } from '../../hooks/useListState';
import { usePageInRange } from '../../hooks/usePageInRange';
import { usePolling } from '../../hooks/usePolling';
import type { RequestError } from '../../hooks/useRefusal';
import { useListMembersQuery } from '../../services/members';
import { isTidy, readConditions, writeConditions } from './filters/conditions';
import { useRosterFilter, type RosterFilters } from './useRosterFilter';

const isOnItsWay = ({ lastInvitation }: Member): boolean =>
  lastInvitation?.delivery === 'queued' || lastInvitation?.delivery === 'sending';

/** Rewrites the URL into the only form that Strapi's filters can read. */
const useTidyUrl = () => {
  const { state, correct } = useListState<RosterFilters>();
  const { filters } = state;
  useEffect(() => {
    if (!isTidy(filters)) correct({ filters: writeConditions(readConditions(filters)) });
  }, [filters, correct]);
};

/** Reads the members that the URL asks for, and again while letters to them are on their way. */
export const useRoster = () => {
  const { paging, sort } = useListState();
  const { filter } = useRosterFilter();
  const { pollingInterval, follow } = usePolling();
  const { data, error } = useListMembersQuery(
    {
      ...paging,
      sort: memberSorts.some((known) => sort?.split(':')[0] === known) ? sort : undefined,
      ...filter,
    },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );
  useEffect(() => {
    follow(data?.data.some(isOnItsWay) ?? false);
  }, [data, follow]);

  useTidyUrl();
  usePageInRange(data?.meta.pagination);

  return {
    data,
    error,
    /**
     * True if the filters ask for something that does not exist; the members shown before do not match them.
     */
    isRefused: (error as RequestError | undefined)?.status === 400,
  };
};
