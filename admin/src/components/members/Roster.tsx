import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { ListMembersResponse } from '../../../../shared/contracts/members';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useText } from '../../hooks/useText';
import { UnreadableList } from '../list/EmptyList';
import { writeConditions } from './filters/conditions';
import { FilterTags } from './filters/FilterTags';
import { useFilterOptions } from './filters/useFilterOptions';
import { MembersFilters } from './MembersFilters';
import { NoMembers } from './NoMembers';
import { RosterPage } from './RosterPage';
import { useRoster } from './useRoster';
import { useRosterFilter, type RosterFilter } from './useRosterFilter';

/** Shows the filters, the active ones, and a hint if the search covers beginnings only. */
const Narrowing = ({ roster, data }: { roster: RosterFilter; data?: ListMembersResponse }) => {
  const text = useText();
  const options = useFilterOptions();
  const keptFocus = useKeptFocus();
  const { conditions, change } = roster;
  const isByBeginnings = data?.meta.search === 'beginnings';
  return (
    <Box {...keptFocus} tabIndex={-1} role="group" aria-label={text('filters.open')}>
      <Layouts.Action startActions={<MembersFilters roster={roster} options={options} />} />
      {conditions.length > 0 || isByBeginnings ? (
        <Layouts.Content>
          <Flex direction="column" alignItems="flex-start" gap={2} paddingBottom={4}>
            <FilterTags
              conditions={conditions}
              options={options}
              onChange={(rest) => change({ filters: writeConditions(rest) })}
            />
            {isByBeginnings ? (
              <Typography variant="pi" textColor="neutral600">
                {text('members.search_beginnings')}
              </Typography>
            ) : null}
          </Flex>
        </Layouts.Content>
      ) : null}
    </Box>
  );
};

/** Shows the members with their filters and actions; the whole view is in the URL. */
export const Roster = () => {
  const text = useText();
  const roster = useRosterFilter();
  const { data, error, isRefused } = useRoster();
  const keptFocus = useKeptFocus();
  const { isFiltered, clear } = roster;

  if (error && !data && !isRefused) return <UnreadableList error={error} />;
  const isEmpty = data?.meta.pagination.total === 0;

  return (
    <>
      {isEmpty && !isFiltered ? null : <Narrowing roster={roster} data={data} />}
      <Layouts.Content>
        <Box {...keptFocus} tabIndex={-1} role="region" aria-label={text('tab.members')}>
          {isRefused || isEmpty ? (
            <NoMembers isFiltered={isFiltered} isRefused={isRefused} onClear={clear} />
          ) : (
            <RosterPage data={data} filter={roster.filter} />
          )}
        </Box>
      </Layouts.Content>
    </>
  );
};
