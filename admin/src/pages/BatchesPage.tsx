import { Layouts } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { Batch } from '../../../shared/contracts/batches';
import { BatchesTable } from '../components/batches/BatchesTable';
import { InviteLink } from '../components/InviteLink';
import { EmptyList, UnreadableList } from '../components/list/EmptyList';
import { ListPage } from '../components/list/ListPage';
import { Paging } from '../components/list/Paging';
import { isUnderWay } from '../components/output-log/progress';
import { useListState } from '../hooks/useListState';
import { usePageInRange } from '../hooks/usePageInRange';
import { usePolling } from '../hooks/usePolling';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { useListBatchesQuery } from '../services/batches';

const isOnItsWay = (batch: Batch) => isUnderWay(batch, Date.now());

const BatchList = () => {
  const text = useText();
  const { canInvite } = useRights();
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

  if (error && !data) return <UnreadableList error={error} />;
  if (data?.meta.pagination.total === 0) {
    return (
      <EmptyList
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

export const BatchesPage = () => {
  const text = useText();
  return (
    <ListPage title={text('tab.batches')} subtitle={text('batches.hint')}>
      <Layouts.Content>
        <BatchList />
      </Layouts.Content>
    </ListPage>
  );
};
