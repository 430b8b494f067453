import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';
import { stopLimitMs, waitAtMost } from '../wait-at-most';
import { findInterrupted, runBatch } from './run';

/** The batches that this node runs. */
class RunningBatches {
  private readonly underWay = new Set<Promise<void>>();
  private isStopped = false;

  constructor(private readonly strapi: Core.Strapi) {}

  run({ id }: { id: number }): Promise<void> {
    const work = runBatch(this.strapi, { id, isStopping: () => this.isStopped })
      .catch((error: unknown) => {
        // The lines are stored, so the next look for interrupted batches continues this one.
        this.strapi.log.error(`member-invites: batch ${id} stopped: ${String(error)}`);
      })
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
    return work;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await waitAtMost(stopLimitMs, Promise.all(this.underWay));
  }
}

const runningOf = onePerStrapi((strapi) => new RunningBatches(strapi));

/** Processes the rest of a batch. It never rejects, because failures are tried again later. */
export const startRun = (strapi: Core.Strapi, batch: { id: number }): Promise<void> =>
  runningOf(strapi).run(batch);

/** Continues batches whose run has died. */
export const continueInterrupted = async (strapi: Core.Strapi): Promise<void> => {
  for (const id of await findInterrupted(strapi)) await startRun(strapi, { id });
};

/**
 * Starts no more lines and waits for those under way, five seconds at most. The rest is processed after the
 * next start.
 */
export const stopRuns = (strapi: Core.Strapi): Promise<void> => runningOf(strapi).stop();
