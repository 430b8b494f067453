import { SearchInput } from '@strapi/strapi/admin';
import { memberStates } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { Choice } from '../Choice';
import { ProgramFilter, TagFilter } from '../list/NameFilters';
import { AttributeFilters } from './filters/AttributeFilters';
import type { FilterOption } from './filters/useFilterOptions';
import type { RosterFilter } from './useRosterFilter';

interface Props {
  roster: RosterFilter;
  options: FilterOption[];
}

/** Offers the search, the most used filters, and filters by any attribute. */
export const MembersFilters = ({ roster, options }: Props) => {
  const text = useText();
  const { filter, change } = roster;
  return (
    <>
      <SearchInput label={text('members.search')} placeholder={text('members.search_hint')} />
      <Choice
        aria-label={text('members.filter_status')}
        placeholder={text('members.filter_status')}
        clearLabel={text('members.clear_status')}
        size="S"
        value={filter.state ?? null}
        options={memberStates.map((state) => ({ value: state, label: text(`state.${state}`) }))}
        onChange={(state) => change({ state: state ?? undefined })}
      />
      <ProgramFilter chosen={filter.program} onChange={(program) => change({ program })} />
      <TagFilter chosen={filter.tag} onChange={(tag) => change({ tag })} />
      <AttributeFilters options={options} />
    </>
  );
};
