import type { Core } from '@strapi/strapi';

const email = 'admin@playground.test';

const createAdmin = async (strapi: Core.Strapi, password: string) => {
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    firstname: 'Ada',
    lastname: 'Harbour',
    password,
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
};

/** Creates the first admin. The password is the one in `.env`, even after `.env` was created again. */
export const seedAdmin = async (strapi: Core.Strapi) => {
  const password = process.env.ADMIN_PASSWORD;
  if (!password) return;

  const known = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (!known) return createAdmin(strapi, password);
  if (await strapi.service('admin::auth').validatePassword(password, known.password)) return;
  await strapi.service('admin::user').updateById(known.id, { password });
};
