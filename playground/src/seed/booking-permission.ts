import type { Core } from '@strapi/strapi';

const action = 'api::booking.booking.create';

/** Lets every signed-in account call the route; the policy on it then asks for a member. */
export const seedBookingPermission = async (strapi: Core.Strapi) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, populate: { permissions: true } });
  const permissions = (role?.permissions ?? []) as { action: string }[];
  if (!role || permissions.some((permission) => permission.action === action)) return;

  await strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action, role: role.id } });
};
