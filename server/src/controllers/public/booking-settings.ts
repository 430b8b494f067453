import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { BookingSettingsResponse } from '../../../../shared/contracts/join';
import { getService } from '../../get-service';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { booking } = await getService(strapi, 'settings').get();
    const { memberOnlyBooking } = booking;
    ctx.body = { data: { memberOnlyBooking } } satisfies BookingSettingsResponse;
  },
});
