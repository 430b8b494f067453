import type { Core } from '@strapi/strapi';
import type { Settings, UpdateSettingsRequest } from '../../shared/contracts';

/** Changes the settings of a site as the plugin itself does, without a request. */
export class SiteSettings {
  constructor(private readonly strapi: Core.Strapi) {}

  get(): Promise<Settings> {
    return this.service().get();
  }

  update(change: UpdateSettingsRequest): Promise<Settings> {
    return this.service().update({ change });
  }

  /** Without it nothing may be sent. */
  allowMemberOnlyBooking(memberOnlyBooking = true): Promise<Settings> {
    return this.update({ booking: { memberOnlyBooking } });
  }

  private service() {
    return this.strapi.plugin('member-invites').service('settings');
  }
}
