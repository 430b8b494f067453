import { useRef, type FormEvent, type ReactNode } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import { SendingIsOff } from '../SendingIsOff';
import { Column } from './Column';
import { FormHeader } from './FormHeader';
import { LeaveGuard } from './LeaveGuard';
import { ProgramFields } from './ProgramFields';
import { Letter } from './Letter';
import type { People } from './request';
import { SendingFields } from './SendingFields';
import { showField } from './show-field';
import { SubmissionError } from './SubmissionError';
import { SubmitRow } from './SubmitRow';
import { isWritten, type InviteForm as Form } from './useInviteValues';
import type { Reader } from './useLetterRequest';
import { useSubmission } from './useSubmission';

const formId = 'invite-members';

interface Props {
  form: Form;
  people: People;
  /** The section that shows them. */
  children: ReactNode;
  /** Why they cannot be invited as they are. */
  blocked: TextId | undefined;
  hasTyped: boolean;
  /** Whom the preview of the letter is written to. */
  reader: Reader;
  onAddressesRefused?: (reasons: ReadonlyMap<string, string>) => void;
  onTaken: (batch: BatchWithLog) => void;
}

/** The form around whoever is invited. */
export const InviteForm = (props: Props) => {
  const { form, people, reader, children, blocked, hasTyped, onAddressesRefused, onTaken } = props;
  const text = useText();
  const element = useRef<HTMLFormElement>(null);
  const { submit, isSending, error } = useSubmission({
    onTaken,
    onFaulty: (name) => showField(element.current, form, name),
    onRefused: ({ addresses, fields }) => {
      onAddressesRefused?.(addresses);
      form.refuse(fields);
    },
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) void submit(people, form.values);
  };
  const button = (
    <Button type="submit" form={formId} disabled={Boolean(blocked)} loading={isSending}>
      {text(`invite.submit.${form.values.when}`)}
    </Button>
  );

  return (
    <>
      <FormHeader title={text('invite.title')} action={button} />
      <LeaveGuard isDirty={hasTyped || isWritten(form)} />
      <Layouts.Content>
        <form id={formId} ref={element} noValidate onSubmit={send}>
          <Column paddingBottom={8}>
            <SubmissionError error={error} />
            <SendingIsOff />
            <Grid.Root gap={4}>
              <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={4}>
                {children}
              </Grid.Item>
              <Grid.Item col={4} xs={12} direction="column" alignItems="stretch" gap={4}>
                <SendingFields form={form} />
                <ProgramFields form={form} />
              </Grid.Item>
            </Grid.Root>
            <Letter form={form} reader={reader} />
            <SubmitRow button={button} status={blocked && text(blocked)} />
          </Column>
        </form>
      </Layouts.Content>
    </>
  );
};
