import { useState } from 'react';
import { Field, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useListProgramsQuery } from '../../services/members';
import { Choice, namedOptions } from '../Choice';
import { ActionDialog } from './ActionDialog';
import type { DialogProps } from './SelectionDialog';
import { useAction } from './useAction';
import { useCountOf } from './useCountOf';

/** Adds members to a program, or removes them from one. */
export const ProgramDialog = ({ asked }: DialogProps<'add_program' | 'remove_program'>) => {
  const text = useText();
  const { members } = useCountOf();
  const { action, selection } = asked;
  const { data: programs } = useListProgramsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [program, setProgram] = useState<string | null>(null);
  const { act, isWorking, error } = useAction(action);
  return (
    <ActionDialog
      title={text(`act.${action}.title`, { members: members(asked.members) })}
      confirm={text(`act.${action}.confirm`)}
      isIncomplete={program === null}
      isWorking={isWorking}
      error={error}
      onConfirm={() => program !== null && void act({ selection, program })}
    >
      <Typography>{text(`act.${action}.body`)}</Typography>
      {programs?.length === 0 ? (
        <Typography fontWeight="bold">{text('act.no_programs')}</Typography>
      ) : (
        <Field.Root required>
          <Field.Label>{text('invite.program.label')}</Field.Label>
          <Choice value={program} options={namedOptions(programs)} onChange={setProgram} />
        </Field.Root>
      )}
    </ActionDialog>
  );
};
