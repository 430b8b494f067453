import type { Core } from '@strapi/strapi';
import { stopSchedule } from './schedule';

export default ({ strapi }: { strapi: Core.Strapi }): Promise<void> => stopSchedule(strapi);
