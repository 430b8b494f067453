import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  InvitationActionRequest,
  InvitationLinkResponse,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../../shared/contracts/invitations';
import { listInvitationsSchema } from '../../../../shared/schemas/lists';
import { selectionActionSchema } from '../../../../shared/schemas/selection';
import { submitAction } from '../../batches/submit-action';
import { getService } from '../../get-service';
import { listInvitations } from '../../invitations/list';
import { validateQuery } from '../../validate';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { idOf } from './id';
import { readBody } from './read-body';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const act = async (ctx: Context, action: 'resend' | 'cancel'): Promise<void> => {
    const { requestId, selection } = await readBody<InvitationActionRequest>(ctx, {
      handler: `invitations.${action}`,
      schema: selectionActionSchema,
    });
    const over = { of: 'invitations' as const, selection };
    const submission = { requestId, action, over, actor: actorOf(ctx) };
    await answerBatch(strapi, ctx, await submitAction(strapi, submission));
  };

  return {
    async list(ctx: Context): Promise<void> {
      const query = await validateQuery<ListInvitationsQuery>(listInvitationsSchema, ctx.query);
      const page = await listInvitations(strapi, { query, now: new Date() });
      ctx.body = page satisfies ListInvitationsResponse;
    },

    resend: (ctx: Context) => act(ctx, 'resend'),
    cancel: (ctx: Context) => act(ctx, 'cancel'),

    async copyLink(ctx: Context): Promise<void> {
      const id = idOf(ctx);
      const data = await getService(strapi, 'invitations').copyLink({ id, actor: actorOf(ctx) });
      ctx.body = { data } satisfies InvitationLinkResponse;
    },
  };
};
