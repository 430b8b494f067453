import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PageQuery } from '../../../../shared/contracts/common';
import type {
  CorrectAddressRequest,
  CorrectAddressResponse,
  CountAccountsResponse,
  ListMembersQuery,
  ListMembersResponse,
  MemberAttributesResponse,
  MemberFilter,
  MemberHistoryResponse,
  MemberResponse,
  MembersSummaryResponse,
  PersonalDataResponse,
} from '../../../../shared/contracts/members';
import {
  listMembersSchema,
  memberFilterSchema,
  noParametersSchema,
  pageSchema,
} from '../../../../shared/schemas/lists';
import { correctAddressSchema } from '../../../../shared/schemas/members';
import { countUnlinked } from '../../accounts/count-unlinked';
import { memberAttributes } from '../../members/attributes';
import { correctAddress } from '../../members/correct-address';
import { exportMembers } from '../../members/export';
import { memberHistory } from '../../members/history';
import { listMembers } from '../../members/list';
import { showMember } from '../../members/show';
import { summariseMembers } from '../../members/summary';
import { getService } from '../../get-service';
import { validateQuery } from '../../validate';
import { actorOf } from './actor';
import { idOf } from './id';
import { readBody } from './read-body';
import { sendCsv } from './send-csv';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const query = await validateQuery<ListMembersQuery>(listMembersSchema, ctx.query);
    const page = await listMembers(strapi, { query });
    ctx.body = page satisfies ListMembersResponse;
  },

  async exportFile(ctx: Context): Promise<void> {
    const filter = await validateQuery<MemberFilter>(memberFilterSchema, ctx.query);
    sendCsv(ctx, await exportMembers(strapi, { filter }));
  },

  get: withoutParameters<MemberResponse>((ctx) => showMember(strapi, { id: idOf(ctx) })),

  summary: withoutParameters<MembersSummaryResponse>(() => summariseMembers(strapi)),

  attributes: withoutParameters<MemberAttributesResponse>(() => memberAttributes(strapi)),

  accounts: withoutParameters<CountAccountsResponse>(() => countUnlinked(strapi)),

  async personalData(ctx: Context): Promise<void> {
    await validateQuery(noParametersSchema, ctx.query);
    const asked = { id: idOf(ctx), actor: actorOf(ctx) };
    const data = await getService(strapi, 'invitations').exportPerson(asked);
    ctx.set('Cache-Control', 'no-store');
    ctx.attachment('personal-data.json');
    ctx.body = { data } satisfies PersonalDataResponse;
  },

  async history(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const page = await validateQuery<PageQuery>(pageSchema, ctx.query);
    const history = await memberHistory(strapi, { id, page });
    ctx.body = history satisfies MemberHistoryResponse;
  },

  async correctAddress(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const { email } = await readBody<CorrectAddressRequest>(ctx, {
      handler: 'members.correctAddress',
      schema: correctAddressSchema,
    });
    const data = await correctAddress(strapi, { id, email });
    ctx.body = { data } satisfies CorrectAddressResponse;
  },
});
