import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  GetSettingsResponse,
  SettingsChoicesResponse,
  UpdateSettingsRequest,
} from '../../../../shared/contracts/settings';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { getService } from '../../get-service';
import { standardTexts } from '../../letters/standard-texts';
import { validateBody, validateQuery } from '../../validate';
import { bookOf } from '../../words';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getService(strapi, 'settings').get();
    const meta = { standardTexts: standardTexts(bookOf(strapi)) };
    ctx.body = { data, meta } satisfies GetSettingsResponse;
  },

  async update(ctx: Context): Promise<void> {
    const change = await validateBody<UpdateSettingsRequest>(
      settingsSchema(bookOf(strapi).languages),
      ctx.request.body,
    );
    ctx.body = { data: await getService(strapi, 'settings').update({ change }) };
  },

  async choices(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getService(strapi, 'settings-choices').find();
    ctx.body = { data } satisfies SettingsChoicesResponse;
  },
});
