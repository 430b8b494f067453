import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ListTagsResponse } from '../../../../shared/contracts/members';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { listTags } from '../../members/tags';
import { validateQuery } from '../../validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    ctx.body = { data: await listTags(strapi) } satisfies ListTagsResponse;
  },
});
