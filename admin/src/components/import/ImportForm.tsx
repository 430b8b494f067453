import { useRef, type FormEvent } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { Column } from '../invite/Column';
import { FormHeader } from '../invite/FormHeader';
import { LeaveGuard } from '../invite/LeaveGuard';
import { Letter } from '../invite/Letter';
import { ProgramFields } from '../invite/ProgramFields';
import { SendingFields } from '../invite/SendingFields';
import { showField } from '../invite/show-field';
import { SubmissionError } from '../invite/SubmissionError';
import { SubmitRow } from '../invite/SubmitRow';
import type { InviteForm } from '../invite/useInviteValues';
import { SendingIsOff } from '../SendingIsOff';
import { FileSection } from './FileSection';
import { useFilePreview } from './useFilePreview';
import { useImport } from './useImport';
import { whatBlocks } from './what-blocks';

interface Props {
  form: InviteForm;
  onTaken: (batch: BatchWithLog) => void;
}

/** A file of addresses, how it is read, and what is done with the people in it. */
export const ImportForm = ({ form, onTaken }: Props) => {
  const text = useText();
  const { canInvite } = useRights();
  const element = useRef<HTMLFormElement>(null);
  const { program, when } = form.values;
  const reading = useFilePreview({ program, send: when !== 'later' });
  const { submit, isSending, error } = useImport({
    onTaken,
    onFaulty: (name) => showField(element.current, form, name),
    onRefused: form.refuse,
  });
  const blocked = whatBlocks(reading);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) void submit(reading, form.values);
  };
  return (
    <>
      <FormHeader title={text('import.title')} subtitle={text('import.subtitle')} />
      <LeaveGuard isDirty={reading.file !== undefined} />
      <Layouts.Content>
        <form ref={element} noValidate onSubmit={send}>
          <Column paddingBottom={8}>
            <SubmissionError error={error} />
            {canInvite ? <SendingIsOff /> : null}
            <FileSection reading={reading} />
            <Grid.Root gap={4}>
              {canInvite ? (
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <SendingFields form={form} />
                </Grid.Item>
              ) : null}
              <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                <ProgramFields form={form} />
              </Grid.Item>
            </Grid.Root>
            {canInvite ? <Letter form={form} reader={undefined} /> : null}
            <SubmitRow
              button={
                <Button type="submit" disabled={Boolean(blocked)} loading={isSending}>
                  {text(canInvite ? `invite.submit.${when}` : 'import.create')}
                </Button>
              }
              status={isSending ? text('import.sending') : blocked && text(blocked)}
            />
          </Column>
        </form>
      </Layouts.Content>
    </>
  );
};
