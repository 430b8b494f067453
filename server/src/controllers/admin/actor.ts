import type { Context } from 'koa';
import { adminOfState } from '../../admin-of-request';

/** Answers the id of the admin who sends the request. Admin routes are never reached without one. */
export const actorOf = (ctx: Context): number | null => adminOfState(ctx.state)?.id ?? null;

export const addressOfActor = (ctx: Context): string => adminOfState(ctx.state)?.email ?? '';
