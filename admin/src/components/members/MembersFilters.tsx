import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { SearchInput } from '@strapi/strapi/admin';
import { memberStates, type MemberState } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { useListProgramsQuery } from '../../services/members';

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
  const { data: programs = [] } = useListProgramsQuery(undefined);
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
      {programs.length > 0 ? (
        <SingleSelect
          aria-label={text('members.filter_program')}
          placeholder={text('members.filter_program')}
          size="S"
          value={filters.program ?? null}
          onChange={(program) => onChange({ program: program ? String(program) : undefined })}
          onClear={() => onChange({ program: undefined })}
          clearLabel={text('members.clear_program')}
        >
          {programs.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : null}
    </>
  );
};
