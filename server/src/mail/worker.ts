import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';
import { stopLimitMs, waitAtMost } from '../wait-at-most';
import { Pump } from './pump';
import { onWake } from './wake';

/**
 * Sends due letters, a few at a time. It looks for them when the schedule says so, and at once when `wake` is
 * called.
 */
class Worker {
  private pump: Pump | undefined;
  private stopListening: (() => void) | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  /** @param onIdle called whenever the last letter under way is done */
  start(onIdle: () => void): void {
    if (this.pump) return;
    this.pump = new Pump(this.strapi, onIdle);
    // Strapi's transactions follow the asynchronous context, and `wake` may be called from within one:
    // the worker must not run on a connection that is about to close.
    const lookLater = AsyncResource.bind(() => {
      setImmediate(() => this.look());
    });
    this.stopListening = onWake(this.strapi, lookLater);
  }

  /** Looks for due letters; does nothing on a node that sends none. */
  look(): void {
    this.pump?.look();
  }

  /**
   * Claims no more letters and waits for those under way, five seconds at most. A letter that still hangs
   * then keeps its claim and is sent again by another worker when the lease ends.
   */
  async stop(): Promise<void> {
    this.stopListening?.();
    await waitAtMost(stopLimitMs, Promise.resolve(this.pump?.close()));
    this.pump = undefined;
  }
}

export const workerOf = onePerStrapi((strapi) => new Worker(strapi));
