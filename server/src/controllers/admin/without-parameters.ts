import type { Context } from 'koa';
import { noParametersSchema } from '../../../../shared/schemas/lists';
import { validateQuery } from '../../validate';

/** Makes an action that refuses every query parameter and answers the data that it finds. */
export const withoutParameters =
  <Answer extends { data: unknown }>(
    find: (ctx: Context) => Promise<Answer['data']> | Answer['data'],
  ) =>
  async (ctx: Context): Promise<void> => {
    await validateQuery(noParametersSchema, ctx.query);
    ctx.body = { data: await find(ctx) };
  };
