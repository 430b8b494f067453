import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { Batch } from '../../../shared/contracts/batches';
import { BatchesTable } from '../components/batches/BatchesTable';
import { InviteLink } from '../components/InviteLink';
import { Paging } from '../components/list/Paging';
import { isUnderWay } from '../components/output-log/progress';
import { PageTabs } from '../components/PageTabs';
import { useListState } from '../hooks/useListState';
import { usePageInRange } from '../hooks/usePageInRange';
import { usePolling } from '../hooks/usePolling';
import { useRefusal } from '../hooks/useRefusal';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';
import { useListBatchesQuery } from '../services/batches';

const isOnItsWay = (batch: Batch) => isUnderWay(batch, Date.now());

const BatchList = () => {
  const text = useText();
  const { canInvite } = useRights();
  const explain = useRefusal();
  const { paging } = useListState();
  const { pollingInterval, follow } = usePolling();
  const { data, error } = useListBatchesQuery(paging, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const batches = data?.data;
  useEffect(() => {
    follow(batches?.some(isOnItsWay) ?? false);
  }, [batches, follow]);

  usePageInRange(data?.meta.pagination);

  if (error && !data) return <EmptyStateLayout content={explain(error)} />;
  if (data?.meta.pagination.total === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={text(canInvite ? 'batches.empty' : 'batches.empty_reading')}
        action={<InviteLink />}
      />
    );
  }
  return (
    <>
      <BatchesTable batches={batches} />
      {data ? <Paging pagination={data.meta.pagination} /> : null}
    </>
  );
};

const Batches = () => {
  const text = useText();
  return (
    <Page.Main>
      <Page.Title>{text('tab.batches')}</Page.Title>
      <Layouts.Header
        title={text('tab.batches')}
        subtitle={text('batches.hint')}
        primaryAction={<InviteLink />}
      />
      <Layouts.Content>
        <PageTabs />
        <BatchList />
      </Layouts.Content>
    </Page.Main>
  );
};

export const BatchesPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Batches />
  </Page.Protect>
);
