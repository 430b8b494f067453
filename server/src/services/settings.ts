import type { Core } from '@strapi/strapi';
import type { Settings, UpdateSettingsRequest } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../../shared/schemas/settings';
import { roles } from '../database/query';
import { Refusal } from '../errors';

type Section = keyof Settings;

const merge = (settings: Settings, change: UpdateSettingsRequest): Settings => {
  const sections = (Object.keys(settings) as Section[]).map((section) => [
    section,
    { ...settings[section], ...change[section] },
  ]);
  return Object.fromEntries(sections) as Settings;
};

/** What staff set in the panel. Kept in Strapi's core store, one record for the whole site. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => strapi.store({ type: 'plugin', name: 'member-invites', key: 'settings' });

  return {
    /** The settings in force, whole: what was never set has its default. */
    async get(): Promise<Settings> {
      const stored = (await store().get({})) as UpdateSettingsRequest | null;
      return merge(defaultSettings, stored ?? {});
    },

    /**
     * Changes the given part and answers the whole. Lists are replaced.
     * @throws Refusal `invalid_request` for a role that does not exist
     */
    async update({ change }: { change: UpdateSettingsRequest }): Promise<Settings> {
      const role = change.invitations?.defaultRole;
      if (role && !(await roles(strapi).findOne({ where: { documentId: role } }))) {
        throw new Refusal('invalid_request', {
          message: 'This role does not exist.',
          errors: [{ path: ['invitations', 'defaultRole'], message: 'This role does not exist.' }],
        });
      }
      const settings = merge(await this.get(), change);
      await store().set({ value: settings });
      return settings;
    },
  };
};
