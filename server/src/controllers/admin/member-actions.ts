import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AnySchema } from 'yup';
import type { BatchResponse } from '../../../../shared/contracts/batches';
import type {
  AddAccountsRequest,
  MemberActionRequest,
  ProgramActionRequest,
  TagActionRequest,
} from '../../../../shared/contracts/members';
import {
  addAccountsSchema,
  addTagSchema,
  memberActionSchema,
  programActionSchema,
  removeTagSchema,
} from '../../../../shared/schemas/members';
import { roleNamed } from '../../accounts/rules';
import { programNamed } from '../../members/programs';
import { ensureTag, tagNamed } from '../../members/tags';
import { validateBody } from '../../validate';
import { actorOf } from './actor';
import { assertReadyToSend } from '../../invitations/readiness';
import { createActionBatch, type ActionSubmission } from '../../batches/create-action';

/** Does something to a selection of members; each action answers the batch that does it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = <T>(ctx: Context, schema: AnySchema): Promise<T> =>
    validateBody<T>(schema, ctx.request.body);

  const act = async (ctx: Context, submission: Omit<ActionSubmission, 'actor'>): Promise<void> => {
    const actor = actorOf(ctx);
    const { batch, isNew } = await createActionBatch(strapi, { ...submission, actor });
    ctx.status = isNew ? 201 : 200;
    ctx.body = { data: batch } satisfies BatchResponse;
  };

  const actOnMembers = async (
    ctx: Context,
    action: 'resend' | 'cancel' | 'delete',
  ): Promise<void> => {
    const { requestId, selection } = await read<MemberActionRequest>(ctx, memberActionSchema);
    const prepare = async () => {
      if (action === 'resend') await assertReadyToSend(strapi);
      return {};
    };
    await act(ctx, { requestId, action, over: selection, prepare });
  };

  const changeProgram = async (
    ctx: Context,
    action: 'add_program' | 'remove_program',
  ): Promise<void> => {
    const request = await read<ProgramActionRequest>(ctx, programActionSchema);
    const { requestId, selection, program: id } = request;
    const prepare = async () => ({
      program: (await programNamed(strapi, { id }))!.id,
    });
    await act(ctx, { requestId, action, over: selection, prepare });
  };

  const changeTag = async (ctx: Context, action: 'add_tag' | 'remove_tag'): Promise<void> => {
    const schema = action === 'add_tag' ? addTagSchema : removeTagSchema;
    const { requestId, selection, tag: id, tagName } = await read<TagActionRequest>(ctx, schema);
    const prepare = async () => ({
      tag: id ? await tagNamed(strapi, { id }) : await ensureTag(strapi, { name: tagName!.trim() }),
    });
    await act(ctx, { requestId, action, over: selection, prepare });
  };

  return {
    resend: (ctx: Context) => actOnMembers(ctx, 'resend'),
    cancel: (ctx: Context) => actOnMembers(ctx, 'cancel'),
    delete: (ctx: Context) => actOnMembers(ctx, 'delete'),
    addProgram: (ctx: Context) => changeProgram(ctx, 'add_program'),
    removeProgram: (ctx: Context) => changeProgram(ctx, 'remove_program'),
    addTag: (ctx: Context) => changeTag(ctx, 'add_tag'),
    removeTag: (ctx: Context) => changeTag(ctx, 'remove_tag'),

    async addAccounts(ctx: Context): Promise<void> {
      const { requestId, role } = await read<AddAccountsRequest>(ctx, addAccountsSchema);
      const accountsOf = role ? await roleNamed(strapi, { id: role }) : null;
      await act(ctx, { requestId, action: 'add_accounts', over: { accountsOf } });
    },
  };
};
