import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { memberStates, type MemberState } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { ProgramFilter } from '../list/ProgramFilter';

export interface MemberFilters {
  state?: MemberState;
  program?: string;
}

interface Props {
  filters: MemberFilters;
  onChange: (change: MemberFilters) => void;
}

/** Search, status and program. */
export const MembersFilters = ({ filters, onChange }: Props) => {
  const text = useText();
  return (
    <>
      <SearchInput label={text('members.search')} placeholder={text('members.search_hint')} />
      <SingleSelect
        aria-label={text('members.filter_status')}
        placeholder={text('members.filter_status')}
        size="S"
        value={filters.state ?? null}
        onChange={(state) => onChange({ state: (state || undefined) as MemberState | undefined })}
        onClear={() => onChange({ state: undefined })}
        clearLabel={text('members.clear_status')}
      >
        {memberStates.map((state) => (
          <SingleSelectOption key={state} value={state}>
            {text(`state.${state}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <ProgramFilter program={filters.program} onChange={(program) => onChange({ program })} />
    </>
  );
};
