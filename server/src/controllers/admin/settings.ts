import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  GetSettingsResponse,
  SettingsChoicesResponse,
  UpdateSettingsRequest,
} from '../../../../shared/contracts/settings';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { settingsSchema } from '../../../../shared/schemas/settings';
import { mayDo } from '../../admin-of-request';
import { getConfig } from '../../get-config';
import { standardTexts } from '../../mail/letters/standard-texts';
import { findChoices } from '../../settings/choices';
import { getSettings, partOf, updateSettings } from '../../settings/settings';
import { validateQuery } from '../../validate';
import { bookOf } from '../../words';
import { readBody } from './read-body';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getSettings(strapi);
    const { retentionDays } = getConfig(strapi);
    const meta = { standardTexts: standardTexts(bookOf(strapi)), retentionDays };
    ctx.body = { data, meta } satisfies GetSettingsResponse;
  },

  async update(ctx: Context): Promise<void> {
    const change = await readBody<UpdateSettingsRequest>(ctx, {
      handler: 'settings.update',
      schema: settingsSchema(bookOf(strapi).languages),
    });
    const settings = await updateSettings(strapi, { change });
    ctx.body = { data: mayDo(ctx.state, 'read') ? settings : partOf(settings, change) };
  },

  choices: withoutParameters<SettingsChoicesResponse>(() => findChoices(strapi)),
});
