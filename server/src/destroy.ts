import type { Core } from '@strapi/strapi';
import { stopCron } from './schedule';
import { getService } from './get-service';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  stopCron(strapi);
  await Promise.all([
    getService(strapi, 'worker').stop(),
    getService(strapi, 'batches').stop(),
    getService(strapi, 'invitations').stop(),
  ]);
};
