import type { Batch } from '../../../../shared/contracts/batches';
import { progressOf } from './progress';

const quick = 2_000;
/** The pace while nothing changes: letters wait for a retry, or the mail server refuses our login. */
const slow = 15_000;
const minute = 60_000;

interface Moment {
  now: number;
  /** The time of the last change on the server. */
  changedAt: number;
}

/** Answers the milliseconds until the next request for a batch; 0 if nothing more will change. */
export const paceOf = (batch: Batch, { now, changedAt }: Moment): number => {
  const sendAt = batch.sendAt ? Date.parse(batch.sendAt) : 0;
  switch (progressOf(batch, now).phase) {
    case 'finished':
      return 0;
    case 'waiting':
      return Math.min(minute, Math.max(quick, sendAt - now + 1_000));
    case 'receiving':
    case 'processing':
    case 'sending':
      return now - Math.max(changedAt, sendAt) > minute ? slow : quick;
  }
};
