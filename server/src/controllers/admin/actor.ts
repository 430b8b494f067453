import type { Context } from 'koa';

/** Id of the admin who asks. Admin routes are never reached without one. */
export const actorOf = (ctx: Context): number | null => {
  const { user } = ctx.state as { user?: { id?: number } };
  return user?.id ?? null;
};
