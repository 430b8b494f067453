import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { UpdateSettingsRequest } from '../../../../shared/contracts/settings';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { getService } from '../../get-service';
import { validateBody } from '../../validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context): Promise<void> {
    ctx.body = { data: await getService(strapi, 'settings').get() };
  },

  async update(ctx: Context): Promise<void> {
    const change = await validateBody<UpdateSettingsRequest>(settingsSchema, ctx.request.body);
    ctx.body = { data: await getService(strapi, 'settings').update({ change }) };
  },
});
