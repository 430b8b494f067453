import type { Core } from '@strapi/strapi';

interface AdvancedSettings {
  email_confirmation?: boolean;
  default_role?: string;
}

const advancedSettings = async (strapi: Core.Strapi): Promise<AdvancedSettings> =>
  ((await strapi
    .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
    .get({})) as AdvancedSettings | null) ?? {};

/** Whether users-permissions lets only confirmed addresses sign in. */
export const isConfirmationRequired = async (strapi: Core.Strapi): Promise<boolean> =>
  (await advancedSettings(strapi)).email_confirmation === true;

/** The `type` of the role that users-permissions gives to new accounts. */
export const defaultRoleType = async (strapi: Core.Strapi): Promise<string | undefined> =>
  (await advancedSettings(strapi)).default_role;
