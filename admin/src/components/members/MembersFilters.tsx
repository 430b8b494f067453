import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { memberStates, type MemberState } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
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
      <SingleSelect
        aria-label={text('members.filter_status')}
        placeholder={text('members.filter_status')}
        size="S"
        value={filter.state ?? null}
        onChange={(state) => change({ state: (state || undefined) as MemberState | undefined })}
        onClear={() => change({ state: undefined })}
        clearLabel={text('members.clear_status')}
      >
        {memberStates.map((state) => (
          <SingleSelectOption key={state} value={state}>
            {text(`state.${state}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <ProgramFilter chosen={filter.program} onChange={(program) => change({ program })} />
      <TagFilter chosen={filter.tag} onChange={(tag) => change({ tag })} />
      <AttributeFilters options={options} />
    </>
  );
};
