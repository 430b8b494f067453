import type { Core } from '@strapi/strapi';
import { guessesOf } from './accounts/guesses';
import { deleteReplaced } from './accounts/replaced';
import { discardAbandoned } from './batches/intake/csv/discard';
import { continueInterrupted, stopRuns } from './batches/running';
import { addCronJob, removeCronJob } from './cron/job';
import { getConfig } from './get-config';
import { expireDue } from './invitations/expire';
import { remindDue } from './invitations/remind';
import { stopSweeping, sweepInvitations } from './invitations/sweeps';
import { emptyOld } from './privacy/retention';
import { queueFailureDigests } from './mail/notices';
import { wake } from './mail/wake';
import { workerOf } from './mail/worker';
import { onePerStrapi } from './one-per-strapi';
import { stopLimitMs, waitAtMost } from './wait-at-most';

/** The only clock of the plugin: everything that happens without being asked for is started here. */

const lookEveryMs = 5_000;

/** Looks every few seconds for waiting letters, digests and batches. All nodes do this and share the work. */
class Looks {
  private timer: NodeJS.Timeout | undefined;
  private readonly errands = new Set<Promise<void>>();

  constructor(private readonly strapi: Core.Strapi) {}

  start(): void {
    if (this.timer) return;
    // Sending letters is the only task that a node may leave to others; every node does the rest.
    if (getConfig(this.strapi).worker.enabled) {
      workerOf(this.strapi).start(() => this.run(this.queueDigests));
    }
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
    this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    const errands = waitAtMost(stopLimitMs, Promise.all(this.errands));
    await Promise.all([workerOf(this.strapi).stop(), errands]);
  }

  private look(): void {
    workerOf(this.strapi).look();
    this.run(this.queueDigests);
    this.run(() => continueInterrupted(this.strapi));
  }

  private readonly queueDigests = async (): Promise<void> => {
    if ((await queueFailureDigests(this.strapi)) > 0) wake(this.strapi);
  };

  /** Runs an errand beside the letters; if it fails, the next look tries again. */
  private run(errand: () => Promise<void>): void {
    const running = errand()
      .catch((error: unknown) => {
        this.strapi.log.error(`member-invites: ${String(error)}`);
      })
      .finally(() => this.errands.delete(running));
    this.errands.add(running);
  }
}

const looksOf = onePerStrapi((strapi) => new Looks(strapi));

export const startLooking = (strapi: Core.Strapi): void => looksOf(strapi).start();
export const stopLooking = (strapi: Core.Strapi): Promise<void> => looksOf(strapi).stop();

const jobName = 'memberInvitesExpire';

/**
 * Expires invitations, queues reminders, empties old records, and deletes old guesses, abandoned uploads and
 * replaced accounts.
 */
const sweep = async (strapi: Core.Strapi): Promise<void> => {
  const expired = await sweepInvitations(strapi, expireDue);
  if (expired > 0) strapi.log.info(`member-invites: ${expired} invitations expired`);
  const reminded = await sweepInvitations(strapi, remindDue);
  if (reminded > 0) {
    strapi.log.info(`member-invites: ${reminded} reminders queued`);
    wake(strapi);
  }
  const emptied = await sweepInvitations(strapi, emptyOld);
  if (emptied > 0) strapi.log.info(`member-invites: ${emptied} old records emptied`);
  await guessesOf(strapi).forgetExpired();
  await discardAbandoned(strapi, { now: new Date() });
  await deleteReplaced(strapi, { now: new Date() });
};

/** @throws if `cron.expire` never recurs */
export const startSweeps = (strapi: Core.Strapi): void => {
  const { enabled, expire: rule } = getConfig(strapi).cron;
  if (!enabled) return;
  addCronJob(strapi, { name: jobName, setting: 'cron.expire', rule, run: () => sweep(strapi) });
};

export const stopSweeps = (strapi: Core.Strapi): void => {
  if (getConfig(strapi).cron.enabled) removeCronJob(strapi, jobName);
};

export const startSchedule = (strapi: Core.Strapi): void => {
  startSweeps(strapi);
  startLooking(strapi);
};

/** Starts nothing new, and waits some seconds for the work under way. */
export const stopSchedule = async (strapi: Core.Strapi): Promise<void> => {
  stopSweeps(strapi);
  await Promise.all([stopLooking(strapi), stopRuns(strapi), stopSweeping(strapi)]);
};
