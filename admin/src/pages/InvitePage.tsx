import { useMemo, useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { BatchTaken } from '../components/invite/BatchTaken';
import { InviteAddresses } from '../components/invite/InviteAddresses';
import { InviteChosen } from '../components/invite/InviteChosen';
import { selectionInState, selectionInUrl } from '../components/invite/selection-in-url';
import { InviteValuesForm } from '../components/invite/InviteValuesForm';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';

interface NewInvitesProps {
  /** The query of the URL. It may name members chosen before; if not, addresses are pasted. */
  query: URLSearchParams;
  canRead: boolean;
  onTaken: (batch: BatchWithLog) => void;
}

const NewInvites = ({ query, canRead, onTaken }: NewInvitesProps) => {
  const { isOn } = useBookingToggle();
  const state: unknown = useLocation().state;
  const selection = useMemo(() => selectionInUrl(query) ?? selectionInState(state), [query, state]);
  // A program that the admin may not read cannot be shown, so it is not chosen either.
  const program = canRead ? query.get('program') : null;
  return (
    <InviteValuesForm program={program} isOff={isOn === false}>
      {selection ? (
        <InviteChosen selection={selection} onTaken={onTaken} />
      ) : (
        <InviteAddresses onTaken={onTaken} />
      )}
    </InviteValuesForm>
  );
};

const Invite = () => {
  const text = useText();
  const { canRead, isLoading } = useRights();
  const [query, setQuery] = useSearchParams();
  const [taken, setTaken] = useState<BatchWithLog>();
  if (isLoading) return <Page.Loading />;
  const batchId = query.get('batch');
  return (
    <Page.Main>
      <Page.Title>{text('invite.title')}</Page.Title>
      {batchId ? (
        <BatchTaken
          batchId={batchId}
          taken={taken?.id === batchId ? taken : undefined}
          canRead={canRead}
          onInviteMore={() => setQuery({})}
        />
      ) : (
        <NewInvites
          query={query}
          canRead={canRead}
          onTaken={(batch) => {
            setTaken(batch);
            setQuery({ batch: batch.id }, { replace: true });
          }}
        />
      )}
    </Page.Main>
  );
};

export const InvitePage = () => (
  <Page.Protect permissions={permissions.invite}>
    <Invite />
  </Page.Protect>
);
