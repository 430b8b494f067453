import type { Core } from '@strapi/strapi';
import {
  authPauseMs,
  describeFailure,
  judgeFailure,
  retryDelay,
  type FailureVerdict,
} from '../domain/delivery';
import { getConfig } from '../get-config';
import { getService } from '../get-service';
import type { LetterRow } from '../records';

const pollMs = 5_000;
/** Longer than nodemailer's own time-out of ten minutes: a provider that never answers is given up. */
const sendLimitMs = 15 * 60_000;
const stopLimitMs = 5_000;

/**
 * Sends what is due, a few letters at a time, on every node that has it enabled. It looks at intervals,
 * and at once when woken: `wake()` after a commit saves the wait.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isLooking = false;
  let lookAgain = false;

  const { concurrency, leaseSeconds, maxAttempts } = getConfig(strapi).worker;
  const outbox = () => getService(strapi, 'outbox');

  /** Ours to mend, like a missing public address: another letter fares no better, and later may. */
  const onOwnFault = async (letter: LetterRow, error: unknown): Promise<void> => {
    strapi.log.error(`member-invites: letter ${letter.messageId}: ${String(error)}`);
    await settle(letter, 'retry', describeFailure(error));
  };

  const onFailure = async (letter: LetterRow, error: unknown): Promise<void> => {
    await settle(letter, judgeFailure(error), describeFailure(error));
  };

  const settle = async (
    letter: LetterRow,
    verdict: FailureVerdict,
    reason: string,
  ): Promise<void> => {
    const now = new Date();
    if (verdict === 'pause_queue') {
      const until = new Date(now.getTime() + authPauseMs);
      strapi.log.error(
        `member-invites: the mail server refused our login, sending waits: ${reason}`,
      );
      return outbox().pause({ letter, reason, until });
    }
    if (verdict === 'retry' && letter.attempts + 1 < maxAttempts) {
      const delay = retryDelay(letter.attempts + 1, Math.random());
      await outbox().retryLater({ letter, reason, nextAttemptAt: new Date(now.getTime() + delay) });
      return;
    }
    strapi.log.warn(`member-invites: letter ${letter.messageId} failed: ${reason}`);
    if (await outbox().markFailed({ letter, reason, at: now })) {
      await getService(strapi, 'notices').afterFailure({ letter, reason });
    }
  };

  /** Keeps the claim while the provider works, so that a slow server never sees a second session. */
  const whileLeased = async <T>(letter: LetterRow, work: Promise<T>): Promise<T> => {
    const renewal = setInterval(
      () => {
        outbox()
          .renewLease({ letter, leaseSeconds, now: new Date() })
          .catch((error: unknown) => strapi.log.warn(`member-invites: lease: ${String(error)}`));
      },
      (leaseSeconds * 1000) / 3,
    );
    let limit: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      limit = setTimeout(
        () =>
          reject(
            Object.assign(new Error('The mail provider did not answer.'), { code: 'ETIMEDOUT' }),
          ),
        sendLimitMs,
      );
    });
    try {
      return await Promise.race([work, tooLong]);
    } finally {
      clearInterval(renewal);
      clearTimeout(limit);
    }
  };

  const deliver = async (letter: LetterRow): Promise<void> => {
    const mailer = getService(strapi, 'mailer');
    const at = new Date();
    const composed = await mailer.compose({ letter, now: at });
    if ('stale' in composed) {
      await outbox().drop({ letter, reason: composed.stale });
      return;
    }
    let providerMessageId: string | null;
    try {
      providerMessageId = await whileLeased(letter, mailer.send(composed.mail));
    } catch (error) {
      return onFailure(letter, error);
    }
    const { expiresAt } = composed;
    const isOurs = await outbox().markSent({ letter, providerMessageId, at, expiresAt });
    if (isOurs) await getService(strapi, 'notices').afterSending({ letter });
  };

  const start = (letter: LetterRow): void => {
    const work = deliver(letter)
      .catch((error: unknown) => onOwnFault(letter, error))
      // The database is gone: the letter stays claimed and returns when its lease ends.
      .catch((error: unknown) => {
        strapi.log.error(`member-invites: outbox: ${String(error)}`);
      })
      .finally(() => {
        underWay.delete(work);
        look();
      });
    underWay.add(work);
  };

  const claimAndStart = async (): Promise<void> => {
    do {
      lookAgain = false;
      const limit = concurrency - underWay.size;
      if (limit <= 0) return;
      const claimed = await outbox().claim({ limit, leaseSeconds, now: new Date() });
      claimed.forEach(start);
    } while (lookAgain && isRunning);
  };

  /** One look at a time; a call during one makes it look once more. */
  const look = (): void => {
    lookAgain = true;
    if (!isRunning || isLooking) return;
    isLooking = true;
    claimAndStart()
      .catch((error: unknown) => strapi.log.error(`member-invites: outbox: ${String(error)}`))
      .finally(() => {
        isLooking = false;
      });
  };

  const continueBatches = (): void => {
    getService(strapi, 'batches')
      .continueInterrupted()
      .catch((error: unknown) => strapi.log.error(`member-invites: batches: ${String(error)}`));
  };

  return {
    start(): void {
      if (isRunning || !getConfig(strapi).worker.enabled) return;
      isRunning = true;
      timer = setInterval(() => {
        look();
        continueBatches();
      }, pollMs);
      timer.unref();
      look();
      continueBatches();
    },

    /** Looks for due letters now. Call it after the commit, never inside the transaction. */
    wake(): void {
      if (isRunning) setImmediate(look);
    },

    /**
     * Takes no more letters and waits for those under way, five seconds at most. One that still hangs
     * then keeps its claim, and is sent again by whoever runs when the lease ends.
     */
    async stop(): Promise<void> {
      isRunning = false;
      clearInterval(timer);
      const patience = new Promise<void>((resolve) => setTimeout(resolve, stopLimitMs).unref());
      await Promise.race([Promise.allSettled([...underWay]), patience]);
    },
  };
};
