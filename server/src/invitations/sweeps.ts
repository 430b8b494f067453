import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';
import { stopLimitMs, waitAtMost } from '../wait-at-most';

/** The sweeps under way on this node. When the site stops, each ends after its current chunk. */
class Sweeps {
  private readonly underWay = new Set<Promise<unknown>>();
  private isStopped = false;

  async run<T>(sweep: (isStopping: () => boolean) => Promise<T>): Promise<T> {
    const running = sweep(() => this.isStopped);
    this.underWay.add(running);
    try {
      return await running;
    } finally {
      this.underWay.delete(running);
    }
  }

  /** Waits for the chunks under way, five seconds at most. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await waitAtMost(stopLimitMs, Promise.allSettled(this.underWay));
  }
}

const sweepsOf = onePerStrapi(() => new Sweeps());

type Sweep = (
  strapi: Core.Strapi,
  input: { now: Date; isStopping: () => boolean },
) => Promise<number>;

/** Runs a sweep over all invitations until it is done or the site stops. @returns how many it has processed */
export const sweepInvitations = (strapi: Core.Strapi, sweep: Sweep): Promise<number> =>
  sweepsOf(strapi).run((isStopping) => sweep(strapi, { now: new Date(), isStopping }));

/** Ends the sweeps under way. The rest is processed after the next start. */
export const stopSweeping = (strapi: Core.Strapi): Promise<void> => sweepsOf(strapi).stop();
