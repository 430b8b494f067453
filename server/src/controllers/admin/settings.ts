import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  GetSettingsResponse,
  SettingsChoicesResponse,
  UpdateSettingsRequest,
} from '../../../../shared/contracts/settings';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { standardTexts } from '../../mail/letters/standard-texts';
import { findChoices } from '../../settings/choices';
import { getSettings, updateSettings } from '../../settings/settings';
import { validateBody, validateQuery } from '../../validate';
import { bookOf } from '../../words';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getSettings(strapi);
    const meta = { standardTexts: standardTexts(bookOf(strapi)) };
    ctx.body = { data, meta } satisfies GetSettingsResponse;
  },

  async update(ctx: Context): Promise<void> {
    const change = await validateBody<UpdateSettingsRequest>(
      settingsSchema(bookOf(strapi).languages),
      ctx.request.body,
    );
    ctx.body = { data: await updateSettings(strapi, { change }) };
  },

  choices: withoutParameters<SettingsChoicesResponse>(() => findChoices(strapi)),
});
