import type { Core } from '@strapi/strapi';
import { getConfig } from './get-config';
import { getService } from './get-service';
import { keepsComing } from './cron/keeps-coming';

const taskName = 'memberInvitesExpire';

/** A sweep longer than its period must not overlap itself; Strapi's cron has no guard for that. */
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

const jobIn = (strapi: Core.Strapi) => strapi.cron.jobs.find(({ name }) => name === taskName)?.job;

/** @throws where `cron.expire` never comes round: Strapi itself only logs that, or says nothing */
export const startCron = (strapi: Core.Strapi): void => {
  const { enabled, expire } = getConfig(strapi).cron;
  if (!enabled) return;
  const task = withoutOverlap(async () => {
    const count = await getService(strapi, 'invitations').expireDue();
    if (count > 0) strapi.log.info(`member-invites: ${count} invitations expired`);
    const reminded = await getService(strapi, 'invitations').remindDue();
    if (reminded > 0) {
      strapi.log.info(`member-invites: ${reminded} reminders queued`);
      getService(strapi, 'worker').wake();
    }
    await getService(strapi, 'guesses').forgetExpired();
    await getService(strapi, 'imports').forgetAbandoned();
  });
  strapi.cron.add({ [taskName]: { task, options: { rule: expire } } });
  const job = jobIn(strapi);
  if (!job || !keepsComing(job, expire)) {
    throw new Error(
      `member-invites: cron.expire must be a cron expression such as "*/5 * * * *"; "${expire}" never runs`,
    );
  }
};

export const stopCron = (strapi: Core.Strapi): void => {
  if (getConfig(strapi).cron.enabled) strapi.cron.remove(taskName);
};
