import { useMemo, type ReactNode } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { codeOf, refusedFields } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { requestIds } from '../../request-id';
import { useCreateBatchMutation } from '../../services/batches';
import type { TextId } from '../../translations/load';
import { FormHeader } from '../form/FormHeader';
import { LeaveGuard } from '../form/LeaveGuard';
import { Column } from '../form/Section';
import { SubmissionError, SubmitRow } from '../form/SubmitRow';
import { SendingIsOff } from '../SendingIsOff';
import { isWritten, useInviteForm } from './InviteValuesForm';
import { Letter, type Reader } from './Letter';
import { ProgramFields } from './ProgramFields';
import { contentOf, type InviteValues, type People } from './request';
import { SendingFields } from './SendingFields';
import { useInviteSubmission } from './useInviteSubmission';

interface Props {
  people: People;
  /** The section that shows the people. */
  children: ReactNode;
  /** The reason why the people cannot be invited as they are. */
  blocked: TextId | undefined;
  hasTyped: boolean;
  /** The person to whom the preview of the letter is written. */
  reader: Reader;
  /** Called with the reasons for refused addresses, by address as typed. */
  onAddressesRefused?: (reasons: ReadonlyMap<string, string>) => void;
  onTaken: (batch: BatchWithLog) => void;
}

const refusedAddresses = (error: unknown): ReadonlyMap<string, string> => {
  const wrong = codeOf(error) === 'addresses_invalid' ? refusedFields(error) : [];
  return new Map(wrong.map(({ value, message }) => [String(value), message]));
};

/** Sends the form, and uses the same id if the same content is sent again because an answer was lost. */
const useSend = (people: People) => {
  const [create] = useCreateBatchMutation();
  const idOf = useMemo(requestIds, []);
  return (values: InviteValues) => {
    const content = contentOf(people, values);
    return create({ requestId: idOf(content), ...content });
  };
};

/** The page around the people who are invited. */
export const InviteForm = (props: Props) => {
  const { people, reader, children, blocked, hasTyped, onAddressesRefused, onTaken } = props;
  const text = useText();
  const form = useInviteForm();
  const { isSending, error } = useInviteSubmission({
    send: useSend(people),
    isBlocked: blocked !== undefined,
    onRefused: (refusal) => onAddressesRefused?.(refusedAddresses(refusal)),
    onTaken,
  });
  const button = (
    <Button type="submit" disabled={blocked !== undefined} loading={isSending}>
      {text(`invite.submit.${form.values.when}`)}
    </Button>
  );

  return (
    <>
      <FormHeader title={text('invite.title')} action={button} />
      <LeaveGuard isDirty={hasTyped || isWritten(form)} />
      <Layouts.Content>
        <Column paddingBottom={8}>
          <SubmissionError error={error} />
          <SendingIsOff />
          <Grid.Root gap={4}>
            <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={4}>
              {children}
            </Grid.Item>
            <Grid.Item col={4} xs={12} direction="column" alignItems="stretch" gap={4}>
              <SendingFields />
              <ProgramFields />
            </Grid.Item>
          </Grid.Root>
          <Letter reader={reader} />
          <SubmitRow button={button} status={blocked && text(blocked)} />
        </Column>
      </Layouts.Content>
    </>
  );
};
