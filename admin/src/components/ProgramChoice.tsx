import { Field } from '@strapi/design-system';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { useListProgramsQuery } from '../services/members';
import { Choice, namedOptions } from './Choice';

interface Props {
  program: string | null;
  onChange: (program: string | null) => void;
}

/** Chooses the program the member is invited to; it shows nothing if there are no programs. */
export const ProgramChoice = ({ program, onChange }: Props) => {
  const text = useText();
  const { canRead, canChangeMembers } = useRights();
  const { data: programs = [] } = useListProgramsQuery(undefined, {
    skip: !canRead,
    // A program may just have been created in the Content Manager.
    refetchOnMountOrArgChange: true,
  });
  if (programs.length === 0) return null;
  return (
    <Field.Root
      name="program"
      hint={text(canChangeMembers ? 'invite.program.hint' : 'invite.program.hint_for_new')}
    >
      <Field.Label>{text('invite.program.label')}</Field.Label>
      <Choice
        value={program}
        options={namedOptions(programs)}
        placeholder={text('invite.program.none')}
        clearLabel={text('invite.program.clear')}
        onChange={onChange}
      />
      <Field.Hint />
    </Field.Root>
  );
};
