import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useListProgramsQuery } from '../../services/members';

interface Props {
  /** Id of a program. */
  program: string | undefined;
  onChange: (program: string | undefined) => void;
}

/** Nothing while there is no program to choose. */
export const ProgramFilter = ({ program, onChange }: Props) => {
  const text = useText();
  const { data: programs = [] } = useListProgramsQuery(undefined);
  if (programs.length === 0) return null;
  return (
    <SingleSelect
      aria-label={text('members.filter_program')}
      placeholder={text('members.filter_program')}
      size="S"
      value={program ?? null}
      onChange={(chosen) => onChange(chosen ? String(chosen) : undefined)}
      onClear={() => onChange(undefined)}
      clearLabel={text('members.clear_program')}
    >
      {programs.map(({ id, name }) => (
        <SingleSelectOption key={id} value={id}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
