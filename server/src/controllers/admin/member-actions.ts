import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AnySchema } from 'yup';
import type {
  AddAccountsRequest,
  MemberActionRequest,
  ProgramActionRequest,
  TagActionRequest,
} from '../../../../shared/contracts/members';
import {
  addAccountsSchema,
  addTagSchema,
  programActionSchema,
  removeTagSchema,
} from '../../../../shared/schemas/members';
import { selectionActionSchema } from '../../../../shared/schemas/selection';
import { roleNamed } from '../../accounts/rules';
import { programNamed } from '../../members/programs';
import { ensureTag, tagNamed } from '../../members/tags';
import { validateBody } from '../../validate';
import { submitAction, type ActionSubmission } from '../../batches/submit-action';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';

/** Does something to a selection of members; each action answers the batch that does it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = <T>(ctx: Context, schema: AnySchema): Promise<T> =>
    validateBody<T>(schema, ctx.request.body);

  const act = async (ctx: Context, submission: Omit<ActionSubmission, 'actor'>): Promise<void> =>
    answerBatch(ctx, await submitAction(strapi, { ...submission, actor: actorOf(ctx) }));

  const ofMembers = ({ requestId, selection }: MemberActionRequest) => ({
    requestId,
    over: { of: 'members' as const, selection },
  });

  const actOnMembers = async (
    ctx: Context,
    action: 'resend' | 'cancel' | 'delete',
  ): Promise<void> => {
    const request = await read<MemberActionRequest>(ctx, selectionActionSchema);
    await act(ctx, { ...ofMembers(request), action });
  };

  const changeProgram = async (
    ctx: Context,
    action: 'add_program' | 'remove_program',
  ): Promise<void> => {
    const request = await read<ProgramActionRequest>(ctx, programActionSchema);
    const { program: id } = request;
    const targets = async () => ({ program: (await programNamed(strapi, { id }))!.id });
    await act(ctx, { ...ofMembers(request), action, targets });
  };

  const changeTag = async (ctx: Context, action: 'add_tag' | 'remove_tag'): Promise<void> => {
    const schema = action === 'add_tag' ? addTagSchema : removeTagSchema;
    const request = await read<TagActionRequest>(ctx, schema);
    const { tag: id, tagName } = request;
    const targets = async () => ({
      tag: id ? await tagNamed(strapi, { id }) : await ensureTag(strapi, { name: tagName!.trim() }),
    });
    await act(ctx, { ...ofMembers(request), action, targets });
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
      const known = role ? await roleNamed(strapi, { id: role }) : null;
      const over = { of: 'accounts' as const, role: known };
      await act(ctx, { requestId, action: 'add_accounts', over });
    },
  };
};
