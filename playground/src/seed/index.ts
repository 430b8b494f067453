import type { Core } from '@strapi/strapi';
import { seedAdmin } from './admin';
import { seedBookingPermission } from './booking-permission';
import { seedRoster } from './roster';

/** Fills an empty site so that there is something to look at. Started again, it changes nothing. */
export const seed = async (strapi: Core.Strapi) => {
  await seedAdmin(strapi);
  await seedBookingPermission(strapi);
  await seedRoster(strapi);
};
