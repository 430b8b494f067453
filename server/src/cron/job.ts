import type { Core } from '@strapi/strapi';
import { keepsComing } from './keeps-coming';

/** A run longer than its period must not overlap itself; Strapi's cron has no guard for that. */
const withoutOverlap = (run: () => Promise<unknown>) => {
  let underWay: Promise<unknown> | null = null;
  return async (): Promise<void> => {
    if (underWay) return;
    underWay = run();
    try {
      await underWay;
    } finally {
      underWay = null;
    }
  };
};

interface CronJob {
  name: string;
  /** A cron expression, and the name of the setting that it comes from. */
  rule: string;
  setting: string;
  run: () => Promise<unknown>;
}

/** @throws if the rule never recurs: Strapi itself only logs that, or says nothing */
export const addCronJob = (strapi: Core.Strapi, { name, rule, setting, run }: CronJob): void => {
  strapi.cron.add({ [name]: { task: withoutOverlap(run), options: { rule } } });
  const job = strapi.cron.jobs.find((added) => added.name === name)?.job;
  if (job && keepsComing(job, rule)) return;
  throw new Error(
    `member-invites: ${setting} must be a cron expression such as "*/5 * * * *"; "${rule}" never runs`,
  );
};

export const removeCronJob = (strapi: Core.Strapi, name: string): void => {
  strapi.cron.remove(name);
};
