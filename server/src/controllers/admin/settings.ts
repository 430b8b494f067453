import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { normaliseAddress } from '../../../../shared/addresses/normalise';
import type {
  GetSettingsResponse,
  Settings,
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
import { missingRight, readBody } from './read-body';
import { withoutParameters } from './without-parameters';

/** Tells whether the change adds an address to those that notices go to. A form sends the whole list. */
const addsReaderOfNotices = (
  { organisation: saved }: Settings,
  { organisation }: UpdateSettingsRequest,
): boolean => {
  const known = new Set(saved.noticesTo.map(normaliseAddress));
  return (organisation?.noticesTo ?? []).some((to) => !known.has(normaliseAddress(to)));
};

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
    const mayRead = mayDo(ctx.state, 'read');
    // Notices name members, so whoever gets them sees members.
    if (!mayRead && addsReaderOfNotices(await getSettings(strapi), change)) {
      throw missingRight('read');
    }
    const settings = await updateSettings(strapi, { change });
    ctx.body = { data: mayRead ? settings : partOf(settings, change) };
  },

  choices: withoutParameters<SettingsChoicesResponse>(() => findChoices(strapi)),
});
