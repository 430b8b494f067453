import type { Batch } from '../../../../shared/contracts/batches';

export interface Progress {
  /**
   * `receiving`: its file is still being read; `waiting`: for the moment chosen; `finished`: the last
   * letter is out, or given up.
   */
  phase: 'receiving' | 'processing' | 'waiting' | 'sending' | 'finished';
  /** Lines while they are processed, letters from then on. */
  done: number;
  total: number;
  sent: number;
  /** Letters that could not be delivered. */
  problems: number;
  /** Letters not sent because their invitation was closed before. */
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

/** How far a batch has come. `now` in milliseconds. */
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

/** Tells the batches in which something goes on that is worth looking at again soon. */
export const isUnderWay = (batch: Batch, now: number): boolean =>
  ['receiving', 'processing', 'sending'].includes(phaseOf(batch, now));

/** Tells the batches that may have letters; the other actions send none. */
export const sendsLetters = ({ action }: Batch): boolean =>
  action === 'invite' || action === 'resend';
