import type { Core } from '@strapi/strapi';
import {
  authPauseMs,
  describeFailure,
  judgeFailure,
  retryDelay,
  type FailureVerdict,
} from '../domain/delivery';
import { whyOf, type Why } from '../domain/why';
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
  happening: { event: 'sent' | 'failed'; why?: Why },
): void => {
  const { kind, invitation } = letter;
  if (kind !== 'invitation' || !invitation) return;
  emitEvent(strapi, { invitation, ...happening });
};

const abandonLetter = async (
  strapi: Core.Strapi,
  letter: LetterRow,
  error: unknown,
): Promise<void> => {
  strapi.log.warn(`member-invites: letter ${letter.id} failed: ${describeFailure(error)}`);
  const why = whyOf(error);
  const isOurs = await markFailed(strapi, { letter, why, at: new Date() });
  if (isOurs) tellListeners(strapi, letter, { event: 'failed', why });
};

const settleFailure = async (
  strapi: Core.Strapi,
  { letter, verdict, error }: { letter: LetterRow; verdict: FailureVerdict; error: unknown },
): Promise<void> => {
  const now = Date.now();
  const why = whyOf(error);
  if (verdict === 'pause_queue') {
    const said = describeFailure(error);
    strapi.log.error(`member-invites: the mail server refused our login, sending waits: ${said}`);
    return pauseQueue(strapi, { letter, why, until: new Date(now + authPauseMs) });
  }
  const attempts = letter.attempts + 1;
  if (verdict === 'give_up' || attempts >= getConfig(strapi).worker.maxAttempts) {
    return abandonLetter(strapi, letter, error);
  }
  const nextAttemptAt = new Date(now + retryDelay(attempts, Math.random()));
  await retryLater(strapi, { letter, why, nextAttemptAt });
};

const sendComposed = async (strapi: Core.Strapi, letter: LetterRow): Promise<void> => {
  const at = new Date();
  // Writing the letter may take time as well, if the site has its own layout.
  const composed = await whileLeased(strapi, letter, composeLetter(strapi, { letter, now: at }));
  if ('stale' in composed) {
    await dropLetter(strapi, { letter, because: composed.stale });
    return;
  }
  let providerMessageId: string | null;
  try {
    providerMessageId = await whileLeased(strapi, letter, sendMail(strapi, composed.mail));
  } catch (error) {
    return settleFailure(strapi, { letter, verdict: judgeFailure(error), error });
  }
  const { expiresAt } = composed;
  const sent = { letter, providerMessageId, at, expiresAt };
  const isOurs = await markSent(strapi, sent);
  if (isOurs) tellListeners(strapi, letter, { event: 'sent' });
};

/** Sends one claimed letter and stores the result. Never rejects. */
export const deliver = async (strapi: Core.Strapi, letter: LetterRow): Promise<void> => {
  try {
    await sendComposed(strapi, letter);
  } catch (error) {
    strapi.log.error(`member-invites: letter ${letter.id}: ${String(error)}`);
    // A fault of our own, such as a missing public address, may be fixed before the next attempt.
    await settleFailure(strapi, { letter, verdict: 'retry', error }).catch((second: unknown) => {
      // The database is away: the letter stays claimed and returns when its lease ends.
      strapi.log.error(`member-invites: letter ${letter.id}: ${String(second)}`);
    });
  }
};
