import type { Core } from '@strapi/strapi';
import { stopCron } from './cron';
import { getService } from './get-service';

/** A database that hangs must not hold up the end. */
const patienceMs = 5_000;

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  stopCron(strapi);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
  const stopped = Promise.all([
    getService(strapi, 'worker').stop(),
    getService(strapi, 'batches').stop(),
  ]);
  await Promise.race([stopped, patience]);
};
