import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { roles } from '../store/query';

interface AdvancedSettings {
  email_confirmation?: boolean;
  unique_email?: boolean;
  default_role?: string;
}

const advancedSettings = async (strapi: Core.Strapi): Promise<AdvancedSettings> =>
  ((await strapi
    .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
    .get({})) as AdvancedSettings | null) ?? {};

/** Answers whether users-permissions lets only confirmed addresses sign in. */
export const isConfirmationRequired = async (strapi: Core.Strapi): Promise<boolean> =>
  (await advancedSettings(strapi)).email_confirmation === true;

/** Answers whether users-permissions lets an address have one account only. */
export const isAddressUnique = async (strapi: Core.Strapi): Promise<boolean> =>
  (await advancedSettings(strapi)).unique_email === true;

/** The `type` of the role that users-permissions gives to new accounts. */
export const defaultRoleType = async (strapi: Core.Strapi): Promise<string | undefined> =>
  (await advancedSettings(strapi)).default_role;

/** Checks that a role exists and answers its document id. @throws Refusal `role_unknown` */
export const roleNamed = async (strapi: Core.Strapi, { id }: { id: string }): Promise<string> => {
  const role = await roles(strapi).findOne({ where: { documentId: id } });
  if (role) return id;
  const message = 'This role does not exist.';
  throw new Refusal('role_unknown', { errors: [{ path: ['role'], message }] });
};
