import type { Core } from '@strapi/strapi';
import { guardBookingMutation } from './booking-mutation';
import { seed } from './seed';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardBookingMutation(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.SEED !== 'false') await seed(strapi);
  },
};
