import type { Core } from '@strapi/strapi';

type Job = Core.Strapi['cron']['jobs'][number]['job'];

/** Before 5.54 a job of Strapi's cron is a node-schedule job, which plans nothing until the cron is started. */
interface UnplannedJob {
  pendingInvocations: unknown[];
  /** Set where node-schedule could not read a rule as a cron expression and took it for a date. */
  isOneTimeJob?: boolean;
  schedule(rule: string): boolean;
  cancel(): boolean;
  nextInvocation(): Date | null;
}

const mayBeUnplanned = (job: Job | UnplannedJob): job is UnplannedJob =>
  'pendingInvocations' in job;

/**
 * Plans the job to find out whether its rule recurs, and cancels that plan again: Strapi plans every job when
 * it starts its cron, and a job planned twice runs twice.
 */
const canBePlanned = (job: UnplannedJob, rule: string): boolean => {
  const isPlanned = job.schedule(rule);
  job.cancel();
  return isPlanned;
};

/**
 * The running Strapi's own scheduler judges the rule. A cron library of ours would accept what an older
 * Strapi never runs: `0 0 15W * *` recurs in croner (Strapi 5.54) but not in node-schedule.
 */
export const keepsComing = (job: Job | UnplannedJob, rule: string): boolean => {
  if (!mayBeUnplanned(job)) return job.nextInvocation() !== null;
  const hasPlan = job.nextInvocation() !== null || canBePlanned(job, rule);
  return hasPlan && !job.isOneTimeJob;
};
