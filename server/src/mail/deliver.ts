import type { Core } from '@strapi/strapi';
import {
  authPauseMs,
  describeFailure,
  judgeFailure,
  retryDelay,
  type FailureVerdict,
} from '../domain/delivery';
import { getConfig } from '../get-config';
import type { LetterRow } from '../store/records';
import { composeLetter } from './compose/compose';
import { emitEvent } from './events';
import { dropLetter, markFailed, markSent, pauseQueue, retryLater } from './queue/finish';
import { sendMail } from './send';
import { whileLeased } from './while-leased';

const tellListeners = (
  strapi: Core.Strapi,
  letter: LetterRow,
  happening: { event: 'sent' | 'failed'; reason?: string },
): void => {
  const { kind, invitation } = letter;
  if (kind !== 'invitation' || !invitation) return;
  emitEvent(strapi, { invitation, ...happening });
};

const abandonLetter = async (
  strapi: Core.Strapi,
  letter: LetterRow,
  reason: string,
): Promise<void> => {
  strapi.log.warn(`member-invites: letter ${letter.messageId} failed: ${reason}`);
  const isOurs = await markFailed(strapi, { letter, reason, at: new Date() });
  if (isOurs) tellListeners(strapi, letter, { event: 'failed', reason });
};

const settleFailure = async (
  strapi: Core.Strapi,
  { letter, verdict, reason }: { letter: LetterRow; verdict: FailureVerdict; reason: string },
): Promise<void> => {
  const now = Date.now();
  if (verdict === 'pause_queue') {
    strapi.log.error(`member-invites: the mail server refused our login, sending waits: ${reason}`);
    return pauseQueue(strapi, { letter, reason, until: new Date(now + authPauseMs) });
  }
  const attempts = letter.attempts + 1;
  if (verdict === 'give_up' || attempts >= getConfig(strapi).worker.maxAttempts) {
    return abandonLetter(strapi, letter, reason);
  }
  const nextAttemptAt = new Date(now + retryDelay(attempts, Math.random()));
  await retryLater(strapi, { letter, reason, nextAttemptAt });
};

const sendComposed = async (strapi: Core.Strapi, letter: LetterRow): Promise<void> => {
  const at = new Date();
  // A site's own layout may take its time, too.
  const composed = await whileLeased(strapi, letter, composeLetter(strapi, { letter, now: at }));
  if ('stale' in composed) {
    await dropLetter(strapi, { letter, reason: composed.stale });
    return;
  }
  let providerMessageId: string | null;
  try {
    providerMessageId = await whileLeased(strapi, letter, sendMail(strapi, composed.mail));
  } catch (error) {
    const [verdict, reason] = [judgeFailure(error), describeFailure(error)];
    return settleFailure(strapi, { letter, verdict, reason });
  }
  const { expiresAt } = composed;
  const sent = { letter, providerMessageId, at, expiresAt };
  const isOurs = await markSent(strapi, sent);
  if (isOurs) tellListeners(strapi, letter, { event: 'sent' });
};

/** Sends one claimed letter and writes down what came of it. Never rejects. */
export const deliver = async (strapi: Core.Strapi, letter: LetterRow): Promise<void> => {
  try {
    await sendComposed(strapi, letter);
  } catch (error) {
    strapi.log.error(`member-invites: letter ${letter.messageId}: ${String(error)}`);
    // Our own fault, such as a missing public address: it may be mended before the next attempt.
    const reason = describeFailure(error);
    await settleFailure(strapi, { letter, verdict: 'retry', reason }).catch((second: unknown) => {
      // The database is away: the letter stays claimed and returns when its lease ends.
      strapi.log.error(`member-invites: letter ${letter.messageId}: ${String(second)}`);
    });
  }
};
