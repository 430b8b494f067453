import type { Core } from '@strapi/strapi';
import { claimLetters } from './claim';
import { enqueueLetters, type NewLetter } from './enqueue';
import * as finish from './finish';
import type { LetterRow } from '../../store/records';

/**
 * The letters waiting to be sent. Letters are put in within the transaction of what they speak of, and
 * taken out by the workers, each under a lease that its finish must still hold.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  enqueue: (letters: NewLetter[]): Promise<void> => enqueueLetters(strapi, letters),
  claim: (input: { limit: number; leaseSeconds: number; now: Date }): Promise<LetterRow[]> =>
    claimLetters(strapi, input),
  renewLease: (input: { letter: LetterRow; leaseSeconds: number; now: Date }): Promise<boolean> =>
    finish.renewLease(strapi, input),
  markSent: (input: finish.Sent): Promise<boolean> => finish.markSent(strapi, input),
  markFailed: (input: finish.Failed): Promise<boolean> => finish.markFailed(strapi, input),
  retryLater: (input: finish.Retry): Promise<boolean> => finish.retryLater(strapi, input),
  drop: (input: { letter: LetterRow; reason: string }): Promise<boolean> =>
    finish.drop(strapi, input),
  pause: (input: { letter: LetterRow; reason: string; until: Date }): Promise<void> =>
    finish.pauseQueue(strapi, input),
});
