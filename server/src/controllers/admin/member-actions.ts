import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AnySchema } from 'yup';
import type {
  AddAccountsRequest,
  EraseRequest,
  MemberActionRequest,
  ProgramActionRequest,
  TagActionRequest,
} from '../../../../shared/contracts/members';
import type { BatchAction } from '../../../../shared/contracts/states';
import {
  addAccountsSchema,
  addTagSchema,
  eraseSchema,
  programActionSchema,
  removeTagSchema,
} from '../../../../shared/schemas/members';
import { selectionActionSchema } from '../../../../shared/schemas/selection';
import { mayDeleteAccounts } from '../../admin-of-request';
import { roleNamed } from '../../accounts/rules';
import type { BodyHandler } from '../../domain/rights-of-bodies';
import { programNamed } from '../../members/programs';
import { ensureTag, tagNamed } from '../../members/tags';
import { submitAction, type ActionSubmission } from '../../batches/submit-action';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { readBody } from './read-body';

const handlers = {
  resend: 'member-actions.resend',
  cancel: 'member-actions.cancel',
  delete: 'member-actions.delete',
  erase: 'member-actions.erase',
  add_program: 'member-actions.addProgram',
  remove_program: 'member-actions.removeProgram',
  add_tag: 'member-actions.addTag',
  remove_tag: 'member-actions.removeTag',
  add_accounts: 'member-actions.addAccounts',
} as const satisfies Record<Exclude<BatchAction, 'invite'>, BodyHandler>;

/** Does something to a selection of members; each action answers the batch that does it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = <T extends object>(
    ctx: Context,
    action: keyof typeof handlers,
    schema: AnySchema,
  ): Promise<T> => readBody<T>(ctx, { handler: handlers[action], schema });

  const act = async (ctx: Context, submission: Omit<ActionSubmission, 'actor'>): Promise<void> =>
    answerBatch(strapi, ctx, await submitAction(strapi, { ...submission, actor: actorOf(ctx) }));

  const ofMembers = ({ requestId, selection }: MemberActionRequest) => ({
    requestId,
    over: { of: 'members' as const, selection },
  });

  const actOnMembers = async (
    ctx: Context,
    action: 'resend' | 'cancel' | 'delete',
  ): Promise<void> => {
    const request = await read<MemberActionRequest>(ctx, action, selectionActionSchema);
    await act(ctx, { ...ofMembers(request), action });
  };

  const changeProgram = async (
    ctx: Context,
    action: 'add_program' | 'remove_program',
  ): Promise<void> => {
    const request = await read<ProgramActionRequest>(ctx, action, programActionSchema);
    const { program: id } = request;
    const targets = async () => ({ program: (await programNamed(strapi, { id }))!.id });
    await act(ctx, { ...ofMembers(request), action, targets });
  };

  const changeTag = async (ctx: Context, action: 'add_tag' | 'remove_tag'): Promise<void> => {
    const schema = action === 'add_tag' ? addTagSchema : removeTagSchema;
    const request = await read<TagActionRequest>(ctx, action, schema);
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

    async erase(ctx: Context): Promise<void> {
      const request = await read<EraseRequest>(ctx, 'erase', eraseSchema);
      const { eraseAccount } = request;
      // Judged now: the batch may go on after the answer, when nobody is there to ask.
      const eraseAnyAccount = eraseAccount && mayDeleteAccounts(ctx.state);
      await act(ctx, { ...ofMembers(request), action: 'erase', eraseAccount, eraseAnyAccount });
    },

    async addAccounts(ctx: Context): Promise<void> {
      const asked = await read<AddAccountsRequest>(ctx, 'add_accounts', addAccountsSchema);
      const { requestId, role } = asked;
      const known = role ? await roleNamed(strapi, { id: role }) : null;
      const over = { of: 'accounts' as const, role: known };
      await act(ctx, { requestId, action: 'add_accounts', over });
    },
  };
};
