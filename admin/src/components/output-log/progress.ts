import type { Batch } from '../../../../shared/contracts/batches';

export interface Progress {
  /**
   * `receiving`: its file is still being read; `waiting`: the chosen time has not come; `finished`: the last
   * letter was sent or has failed.
   */
  phase: 'receiving' | 'processing' | 'waiting' | 'sending' | 'finished';
  /** The number of lines while they are processed, of letters from then on. */
  done: number;
  total: number;
  sent: number;
  /** The number of letters that could not be delivered. */
  problems: number;
  /** The number of letters that were not sent because their invitation was closed before. */
  dropped: number;
}

const isAhead = (moment: string | null, now: number): boolean =>
  moment !== null && Date.parse(moment) > now;

const phaseOf = (batch: Batch, now: number): Progress['phase'] => {
  const { queued, sending } = batch.letters;
  if (batch.state !== 'done') return batch.state;
  if (queued + sending === 0) return 'finished';
  return sending === 0 && isAhead(batch.sendAt, now) ? 'waiting' : 'sending';
};

/** Measures the progress of a batch. `now` is in milliseconds. */
export const progressOf = (batch: Batch, now: number): Progress => {
  const { queued, sending, sent, failed, bounced, cancelled } = batch.letters;
  const phase = phaseOf(batch, now);
  const settled = sent + failed + bounced + cancelled;
  const letters = { done: settled, total: settled + queued + sending };
  return {
    phase,
    ...(batch.state !== 'done' ? { done: batch.done, total: batch.total } : letters),
    sent,
    problems: failed + bounced,
    dropped: cancelled,
  };
};

/** Tells whether a batch is still changing, so that it should be read again soon. */
export const isUnderWay = (batch: Batch, now: number): boolean =>
  ['receiving', 'processing', 'sending'].includes(phaseOf(batch, now));

/** Tells whether a batch may have letters; the other actions send none. */
export const sendsLetters = ({ action }: Batch): boolean =>
  action === 'invite' || action === 'resend';
