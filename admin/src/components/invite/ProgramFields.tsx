import { memo, type ChangeEvent } from 'react';
import { TextInput } from '@strapi/design-system';
import type { ListProgramsResponse } from '../../../../shared/contracts/programs';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { useListProgramsQuery } from '../../services/members';
import { useGetSettingsQuery } from '../../services/settings';
import { Choice } from '../Choice';
import { FormField } from '../form/FormField';
import { Section } from '../form/Section';
import { useFormField } from '../form/useFormField';
import { useInviteForm } from './InviteValuesForm';

type Program = ListProgramsResponse['data'][number];

const ProgramField = ({ programs }: { programs: Program[] }) => {
  const text = useText();
  const { canChangeMembers } = useRights();
  const field = useFormField<string | null>('program');
  const label = ({ name, validDays }: Program) =>
    validDays === null ? name : text('invite.program.with_days', { name, count: validDays });
  return (
    <FormField
      name="program"
      label={text('invite.program.label')}
      hint={text(canChangeMembers ? 'invite.program.hint' : 'invite.program.hint_for_new')}
      field={field}
    >
      <Choice
        value={field.value}
        options={programs.map((program) => ({ value: program.id, label: label(program) }))}
        placeholder={text('invite.program.none')}
        clearLabel={text('invite.program.clear')}
        onChange={field.change}
      />
    </FormField>
  );
};

const DaysField = ({ usual }: { usual?: number }) => {
  const text = useText();
  const field = useFormField<string>('validDays');
  return (
    <FormField
      name="validDays"
      label={text('invite.days.label')}
      hint={text('invite.days.hint')}
      field={field}
    >
      <TextInput
        inputMode="numeric"
        value={field.value}
        placeholder={usual?.toString()}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => field.change(target.value)}
      />
    </FormField>
  );
};

/** Chooses the program the people are invited to, and how long their links are valid. */
export const ProgramFields = memo(() => {
  const text = useText();
  const { canRead } = useRights();
  const { data: settings } = useGetSettingsQuery(undefined, { skip: !canRead });
  const { data: programs = [] } = useListProgramsQuery(undefined, {
    skip: !canRead,
    // A program may just have been created in the Content Manager.
    refetchOnMountOrArgChange: true,
  });
  const { program, when } = useInviteForm().values;
  const chosen = programs.find(({ id }) => id === program);
  const usual = chosen?.validDays ?? settings?.invitations.validDays;
  if (!canRead && when === 'later') return null;
  return (
    <Section title={text('invite.program.title')}>
      {canRead ? <ProgramField programs={programs} /> : null}
      {when === 'later' ? null : <DaysField usual={usual} />}
    </Section>
  );
});
