import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  InvitationActionRequest,
  InvitationActionResponse,
  InvitationLinkResponse,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../../shared/contracts/invitations';
import { listInvitationsSchema } from '../../../../shared/schemas/lists';
import { invitationActionSchema } from '../../../../shared/schemas/selection';
import { getService } from '../../get-service';
import { listInvitations } from '../../invitations/list';
import { validateBody, validateQuery } from '../../validate';
import { actorOf } from './actor';
import { idOf } from './id';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const readAction = (ctx: Context): Promise<InvitationActionRequest> =>
    validateBody<InvitationActionRequest>(invitationActionSchema, ctx.request.body);

  return {
    async list(ctx: Context): Promise<void> {
      const query = await validateQuery<ListInvitationsQuery>(listInvitationsSchema, ctx.query);
      const page = await listInvitations(strapi, { query, now: new Date() });
      ctx.body = page satisfies ListInvitationsResponse;
    },

    async resend(ctx: Context): Promise<void> {
      const { selection } = await readAction(ctx);
      const data = await getService(strapi, 'invitations').resend({
        selection,
        actor: actorOf(ctx),
      });
      ctx.body = { data } satisfies InvitationActionResponse;
    },

    async cancel(ctx: Context): Promise<void> {
      const { selection } = await readAction(ctx);
      const data = await getService(strapi, 'invitations').cancel({
        selection,
        actor: actorOf(ctx),
      });
      ctx.body = { data } satisfies InvitationActionResponse;
    },

    async copyLink(ctx: Context): Promise<void> {
      const id = idOf(ctx);
      const data = await getService(strapi, 'invitations').copyLink({ id, actor: actorOf(ctx) });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data } satisfies InvitationLinkResponse;
    },
  };
};
