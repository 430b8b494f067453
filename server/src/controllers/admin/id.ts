import type { Context } from 'koa';

/**
 * Reads the `:id` of a route. A text that cannot be the id of a record finds none and never reaches the
 * database.
 */
export const idOf = (ctx: Context): string => {
  const { id } = ctx.params as { id: string };
  return /^[0-9A-Za-z]{1,64}$/.test(id) ? id : '';
};
