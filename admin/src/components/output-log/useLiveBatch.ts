import { useEffect, useRef, useState } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useIsVisible } from '../../hooks/useIsVisible';
import { useGetBatchQuery } from '../../services/batches';
import { paceOf } from './pace';

export interface LiveBatch {
  batch: BatchWithLog | undefined;
  error: unknown;
  /** Milliseconds between two requests; 0: the batch is not read again. */
  pollingInterval: number;
}

/** Reads a batch again and again until its last letter is sent. */
export const useLiveBatch = (id: string): LiveBatch => {
  const isVisible = useIsVisible();
  const [pace, setPace] = useState(0);
  const changedAt = useRef(0);
  const pollingInterval = isVisible ? pace : 0;
  const {
    data: batch,
    error,
    fulfilledTimeStamp,
  } = useGetBatchQuery(id, { pollingInterval, refetchOnMountOrArgChange: true });

  // The same object comes back while the server's answer is the same.
  useEffect(() => {
    changedAt.current = Date.now();
  }, [batch]);
  useEffect(() => {
    setPace(batch ? paceOf(batch, { now: Date.now(), changedAt: changedAt.current }) : 0);
  }, [batch, fulfilledTimeStamp]);

  return { batch, error, pollingInterval };
};
