import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { FormHeader } from '../components/form/FormHeader';
import { ImportForm } from '../components/import/ImportForm';
import { InviteValuesForm } from '../components/invite/InviteValuesForm';
import { Notice } from '../components/Notice';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';
import { batchPath } from '../plugin-id';

const NewImport = ({ onTaken }: { onTaken: (batch: BatchWithLog) => void }) => {
  const { canInvite } = useRights();
  const { isOn } = useBookingToggle();
  // An admin who may not invite puts people on the roster and mails nobody.
  return (
    <InviteValuesForm program={null} isOff={isOn === false || !canInvite}>
      <ImportForm onTaken={onTaken} />
    </InviteValuesForm>
  );
};

/** Shows the result to admins who may not read the output log. */
const Taken = ({ batch }: { batch: BatchWithLog }) => {
  const text = useText();
  return (
    <>
      <FormHeader title={text('import.title')} />
      <Layouts.Content>
        <Notice variant="information" title={text('import.taken', { count: batch.total })}>
          {text('invite.taken.unreadable')}
        </Notice>
      </Layouts.Content>
    </>
  );
};

const Import = () => {
  const text = useText();
  const { canRead, isLoading } = useRights();
  const [taken, setTaken] = useState<BatchWithLog>();
  if (isLoading) return <Page.Loading />;
  // The page of the batch shows the progress, so that it can be left and opened again.
  if (taken && canRead) return <Navigate to={batchPath(taken.id)} replace />;
  return (
    <Page.Main>
      <Page.Title>{text('import.title')}</Page.Title>
      {taken ? <Taken batch={taken} /> : <NewImport onTaken={setTaken} />}
    </Page.Main>
  );
};

export const ImportPage = () => (
  <Page.Protect permissions={permissions.members}>
    <Import />
  </Page.Protect>
);
