import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { getConfig } from '../get-config';
import { getService } from '../get-service';
import { stopLimitMs, waitAtMost } from '../wait-at-most';
import { Pump } from './pump';

const pollMs = 5_000;

/**
 * Sends what is due, a few letters at a time, on every node that has it enabled. It looks at intervals,
 * and at once when woken: `wake()` after a commit saves the wait.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let pump: Pump | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lookLater: (() => void) | undefined;

  const errands = new Set<Promise<void>>();

  /** Beside the letters; what fails is tried again at the next look. */
  const run = (errand: () => Promise<void>): void => {
    const running = errand()
      .catch((error: unknown) => {
        strapi.log.error(`member-invites: ${String(error)}`);
      })
      .finally(() => errands.delete(running));
    errands.add(running);
  };

  const tellOfFailures = async (): Promise<void> => {
    if ((await getService(strapi, 'notices').tellOfFailures()) > 0) pump?.look();
  };

  const lookAround = (): void => {
    pump?.look();
    run(tellOfFailures);
    run(() => getService(strapi, 'batches').continueInterrupted());
  };

  return {
    start(): void {
      if (pump || !getConfig(strapi).worker.enabled) return;
      pump = new Pump(strapi, () => run(tellOfFailures));
      // Strapi's transactions follow the asynchronous context, and `wake` may be called from within one:
      // the worker must not run on a connection that is about to close.
      lookLater = AsyncResource.bind(() => {
        setImmediate(() => pump?.look());
      });
      timer = setInterval(lookAround, pollMs);
      timer.unref();
      lookAround();
    },

    /** Looks for due letters now. Call it after the commit, never inside the transaction. */
    wake(): void {
      lookLater?.();
    },

    /**
     * Takes no more letters and waits for those under way, five seconds at most. One that still hangs
     * then keeps its claim, and is sent again by whoever runs when the lease ends.
     */
    async stop(): Promise<void> {
      clearInterval(timer);
      await waitAtMost(stopLimitMs, Promise.all([pump?.close(), ...errands]));
      pump = undefined;
    },
  };
};
