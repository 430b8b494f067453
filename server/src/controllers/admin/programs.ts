import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ListProgramsResponse } from '../../../../shared/contracts/programs';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { getService } from '../../get-service';
import { validateQuery } from '../../validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getService(strapi, 'programs').list();
    ctx.body = { data } satisfies ListProgramsResponse;
  },
});
