import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  SettingsChoicesResponse,
  UpdateSettingsRequest,
} from '../../../../shared/contracts/settings';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { findChoices } from '../../settings/choices';
import { getSettings, updateSettings } from '../../settings/settings';
import { validateBody, validateQuery } from '../../validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    ctx.body = { data: await getSettings(strapi) };
  },

  async update(ctx: Context): Promise<void> {
    const change = await validateBody<UpdateSettingsRequest>(settingsSchema, ctx.request.body);
    ctx.body = { data: await updateSettings(strapi, { change }) };
  },

  async choices(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await findChoices(strapi);
    ctx.body = { data } satisfies SettingsChoicesResponse;
  },
});
