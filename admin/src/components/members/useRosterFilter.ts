import type { MemberFilter } from '../../../../shared/contracts/members';
import { memberStates } from '../../../../shared/contracts/states';
import { useListState } from '../../hooks/useListState';
import { readConditions, writeConditions, type Condition } from './filters/conditions';

/** The filters by their names in the URL. */
export type RosterFilters = Pick<MemberFilter, 'state' | 'program' | 'tag' | 'filters'>;

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export interface RosterFilter {
  /** The filter as the server takes it. */
  filter: MemberFilter;
  conditions: Condition[];
  isFiltered: boolean;
  change: (change: RosterFilters) => void;
  /** Shows everybody again. */
  clear: () => void;
}

/** Narrows the roster down; the filters are kept in the URL. */
export const useRosterFilter = (): RosterFilter => {
  const { state, filter: change, clear, q } = useListState<RosterFilters>();
  const conditions = readConditions(state.filters);
  const filter: MemberFilter = {
    q,
    // An unknown status in the URL is ignored.
    state: memberStates.find((known) => known === state.state),
    program: word(state.program),
    tag: word(state.tag),
    filters: writeConditions(conditions),
  };
  return {
    filter,
    conditions,
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    change,
    clear: () => clear(['_q', 'state', 'program', 'tag', 'filters', 'page']),
  };
};
