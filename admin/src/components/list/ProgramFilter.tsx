import { useListProgramsQuery } from '../../services/members';
import { NameFilter } from './NameFilter';

interface Props {
  /** Id of a program. */
  program: string | undefined;
  onChange: (program: string | undefined) => void;
}

export const ProgramFilter = ({ program, onChange }: Props) => {
  const { data: programs } = useListProgramsQuery(undefined, { refetchOnMountOrArgChange: true });
  return <NameFilter of="program" names={programs} chosen={program} onChange={onChange} />;
};
