import { useMemo, useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { BatchTaken } from '../components/invite/BatchTaken';
import { InviteAddresses } from '../components/invite/InviteAddresses';
import { InviteChosen } from '../components/invite/InviteChosen';
import { useInviteValues } from '../components/invite/useInviteValues';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useRights } from '../hooks/useRights';
import { useSiteLanguage } from '../hooks/useSiteLanguage';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';

interface NewInvitesProps {
  /** Ids of members ticked before; none: addresses are pasted. */
  members: string;
  program: string | null;
  canRead: boolean;
  onTaken: (batch: BatchWithLog) => void;
}

const NewInvites = ({ members, program, canRead, onTaken }: NewInvitesProps) => {
  const { isOn } = useBookingToggle();
  // A program that cannot be read cannot be shown, and what is not shown is not chosen.
  const siteLanguage = useSiteLanguage();
  const form = useInviteValues({
    program: canRead ? program : null,
    isOff: isOn === false,
    siteLanguage,
  });
  const ids = useMemo(() => [...new Set(members.split(',').filter((id) => id !== ''))], [members]);
  return ids.length > 0 ? (
    <InviteChosen form={form} ids={ids} onTaken={onTaken} />
  ) : (
    <InviteAddresses form={form} onTaken={onTaken} />
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
          members={query.get('members') ?? ''}
          program={query.get('program')}
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
