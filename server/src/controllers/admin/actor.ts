import type { Context } from 'koa';

interface Admin {
  id?: number;
  email?: string;
}

const adminOf = (ctx: Context): Admin => (ctx.state as { user?: Admin }).user ?? {};

/** Answers the id of the admin who sends the request. Admin routes are never reached without one. */
export const actorOf = (ctx: Context): number | null => adminOf(ctx).id ?? null;

export const addressOfActor = (ctx: Context): string => adminOf(ctx).email ?? '';
