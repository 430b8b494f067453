import { useEffect, useRef } from 'react';
import { EmptyStateLayout } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import type { Batch } from '../../../../shared/contracts/batches';
import { usePageInRange } from '../../hooks/usePageInRange';
import { useText } from '../../hooks/useText';
import { useGetBatchLogQuery } from '../../services/batches';
import { ClearButton, UnreadableList } from '../list/EmptyList';
import { LogTable } from './LogTable';

const pageSize = 100;

interface Props {
  batch: Batch;
  page: number;
  problemsOnly: boolean;
  /** Milliseconds between two requests while the batch is under way; 0: nothing more will change. */
  pollingInterval: number;
  onShowAll: () => void;
}

/** Shows lines that did not come with the batch: those of a long log, or those with problems. */
export const PagedLines = (props: Props) => {
  const { batch, page, problemsOnly, pollingInterval, onShowAll } = props;
  const text = useText();
  const { data, error, refetch } = useGetBatchLogQuery(
    { id: batch.id, page, pageSize, problems: problemsOnly || undefined },
    { pollingInterval, refetchOnMountOrArgChange: true },
  );

  // The last letters were sent between our last request and the batch's.
  const wasLive = useRef(pollingInterval > 0);
  useEffect(() => {
    if (wasLive.current && pollingInterval === 0) void refetch();
    wasLive.current = pollingInterval > 0;
  }, [pollingInterval, refetch]);

  usePageInRange(data?.meta.pagination);

  if (error && !data) return <UnreadableList error={error} />;
  if (data?.meta.pagination.total === 0) {
    return (
      <EmptyStateLayout
        content={text(pollingInterval > 0 ? 'log.no_problems_yet' : 'log.no_problems')}
        action={<ClearButton label={text('log.show_all')} onClear={onShowAll} />}
      />
    );
  }
  return (
    <>
      <LogTable batch={batch} lines={data?.data} />
      {data ? (
        <Pagination.Root {...data.meta.pagination} defaultPageSize={pageSize}>
          <Pagination.Links />
        </Pagination.Root>
      ) : null}
    </>
  );
};
