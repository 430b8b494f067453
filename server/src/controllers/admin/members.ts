import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  ListMembersQuery,
  ListMembersResponse,
  MembersSummaryResponse,
} from '../../../../shared/contracts/members';
import { listMembersSchema, noParametersSchema } from '../../../../shared/schemas/lists';
import { getService } from '../../get-service';
import { validateQuery } from '../../validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const query = await validateQuery<ListMembersQuery>(listMembersSchema, ctx.query);
    const page = await getService(strapi, 'members').list(query);
    ctx.body = page satisfies ListMembersResponse;
  },

  async summary(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const data = await getService(strapi, 'members').summary();
    ctx.body = { data } satisfies MembersSummaryResponse;
  },
});
