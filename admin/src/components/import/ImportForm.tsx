import { useMemo } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { requestIds } from '../../request-id';
import { useImportMutation } from '../../services/imports';
import type { TextId } from '../../translations/load';
import { FormHeader } from '../form/FormHeader';
import { LeaveGuard } from '../form/LeaveGuard';
import { Column } from '../form/Section';
import { SubmissionError, SubmitRow } from '../form/SubmitRow';
import { useInviteForm } from '../invite/InviteValuesForm';
import { Letter } from '../invite/Letter';
import { ProgramFields } from '../invite/ProgramFields';
import { optionsOf, type InviteValues } from '../invite/request';
import { SendingFields } from '../invite/SendingFields';
import { useInviteSubmission } from '../invite/useInviteSubmission';
import { SendingIsOff } from '../SendingIsOff';
import { FileSection } from './FileSection';
import { useFilePreview, type FilePreview } from './useFilePreview';

/** Says why the file cannot be imported as it is read now; undefined if it can. */
const blockedBy = ({ file, preview, isReading, error }: FilePreview): TextId | undefined => {
  if (!file) return 'import.blocked.file';
  if (isReading) return 'import.blocked.reading';
  if (error || !preview) return 'import.blocked.unreadable';
  if (preview.rows.length === 0) return 'import.blocked.empty';
  return preview.columns.includes('email') ? undefined : 'import.blocked.address';
};

const contentOf = ({ asked, preview }: FilePreview, values: InviteValues) => ({
  delimiter: preview?.delimiter,
  hasHeader: preview?.hasHeader,
  columns: preview?.columns,
  // The preview has read only the beginning. The server recognises the encoding from the whole file, unless
  // somebody has chosen one.
  encoding: asked.encoding,
  ...optionsOf(values),
});

/** Sends the whole file, and uses the same id if it is sent again because an answer was lost. */
const useSend = (reading: FilePreview) => {
  const [send] = useImportMutation();
  const idOf = useMemo(requestIds, []);
  return (values: InviteValues) => {
    // Without a file nothing can be submitted.
    const file = reading.file!;
    const content = contentOf(reading, values);
    const { name, size, lastModified } = file;
    const requestId = idOf({ ...content, file: [name, size, lastModified] });
    return send({ file, options: { requestId, ...content } });
  };
};

const Choices = ({ canInvite }: { canInvite: boolean }) => (
  <>
    <Grid.Root gap={4}>
      {canInvite ? (
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <SendingFields />
        </Grid.Item>
      ) : null}
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <ProgramFields />
      </Grid.Item>
    </Grid.Root>
    {canInvite ? <Letter reader={undefined} /> : null}
  </>
);

/** The form to import a file of addresses: how it is read, and what is done with the people in it. */
export const ImportForm = ({ onTaken }: { onTaken: (batch: BatchWithLog) => void }) => {
  const text = useText();
  const { canInvite } = useRights();
  const { program, when } = useInviteForm().values;
  const reading = useFilePreview({ program, send: when !== 'later' });
  const blocked = blockedBy(reading);
  const { isSending, error } = useInviteSubmission({
    send: useSend(reading),
    isBlocked: blocked !== undefined,
    onTaken,
  });
  return (
    <>
      <FormHeader title={text('import.title')} subtitle={text('import.subtitle')} />
      <LeaveGuard isDirty={reading.file !== undefined} />
      <Layouts.Content>
        <Column paddingBottom={8}>
          <SubmissionError error={error} />
          {canInvite ? <SendingIsOff /> : null}
          <FileSection reading={reading} />
          <Choices canInvite={canInvite} />
          <SubmitRow
            button={
              <Button type="submit" disabled={blocked !== undefined} loading={isSending}>
                {text(canInvite ? `invite.submit.${when}` : 'import.create')}
              </Button>
            }
            status={isSending ? text('import.sending') : blocked && text(blocked)}
          />
        </Column>
      </Layouts.Content>
    </>
  );
};
