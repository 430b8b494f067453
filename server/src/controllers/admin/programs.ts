import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  ListProgramsResponse,
  ProgramUsageResponse,
} from '../../../../shared/contracts/programs';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { listPrograms, usageOfProgram } from '../../members/programs';
import { validateQuery } from '../../validate';
import { idOf } from './id';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await listPrograms(strapi);
    ctx.body = { data } satisfies ListProgramsResponse;
  },

  async usage(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await usageOfProgram(strapi, { id: idOf(ctx) });
    ctx.body = { data } satisfies ProgramUsageResponse;
  },
});
