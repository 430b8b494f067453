import { memo, type ChangeEvent } from 'react';
import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ListProgramsResponse } from '../../../../shared/contracts/programs';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { useListProgramsQuery } from '../../services/members';
import { useGetSettingsQuery } from '../../services/settings';
import { Section } from './Section';
import { useFieldError } from './useFieldError';
import type { InviteForm } from './useInviteValues';

type Program = ListProgramsResponse['data'][number];

const ProgramField = ({ form, programs }: { form: InviteForm; programs: Program[] }) => {
  const text = useText();
  const error = useFieldError(form)('program');
  const label = ({ name, validDays }: Program) =>
    validDays === null ? name : text('invite.program.with_days', { name, count: validDays });
  return (
    <Field.Root
      data-field="program"
      name="program"
      error={error}
      hint={text('invite.program.hint')}
    >
      <Field.Label>{text('invite.program.label')}</Field.Label>
      <SingleSelect
        value={form.values.program}
        placeholder={text('invite.program.none')}
        clearLabel={text('invite.program.clear')}
        onClear={() => form.set('program', null)}
        onChange={(id) => form.set('program', String(id))}
      >
        {programs.map((program) => (
          <SingleSelectOption key={program.id} value={program.id}>
            {label(program)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

const DaysField = ({ form, usual }: { form: InviteForm; usual?: number }) => {
  const text = useText();
  const error = useFieldError(form)('validDays');
  return (
    <Field.Root
      data-field="validDays"
      name="validDays"
      error={error}
      hint={text('invite.days.hint')}
    >
      <Field.Label>{text('invite.days.label')}</Field.Label>
      <TextInput
        inputMode="numeric"
        value={form.values.days}
        placeholder={usual?.toString()}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => form.set('days', target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

/** What the people are invited to, and how long they have to come. */
export const ProgramFields = memo(({ form }: { form: InviteForm }) => {
  const text = useText();
  const { canRead } = useRights();
  const { data: settings } = useGetSettingsQuery(undefined, { skip: !canRead });
  const { data: programs = [] } = useListProgramsQuery(undefined, {
    skip: !canRead,
    // One may have been made in the Content Manager a moment ago.
    refetchOnMountOrArgChange: true,
  });
  const { program, when } = form.values;
  const chosen = programs.find(({ id }) => id === program);
  const usual = chosen?.validDays ?? settings?.invitations.validDays;
  if (!canRead && when === 'later') return null;
  return (
    <Section title={text('invite.program.title')}>
      {canRead ? <ProgramField form={form} programs={programs} /> : null}
      {when === 'later' ? null : <DaysField form={form} usual={usual} />}
    </Section>
  );
});
