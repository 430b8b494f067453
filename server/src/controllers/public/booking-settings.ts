import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { BookingSettingsResponse } from '../../../../shared/contracts/join';
import { getSettings } from '../../settings/settings';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { booking } = await getSettings(strapi);
    const { memberOnlyBooking } = booking;
    ctx.body = { data: { memberOnlyBooking } } satisfies BookingSettingsResponse;
  },
});
