import type { Context } from 'koa';
import { readToken } from '../../domain/token';

export const tokenOf = (ctx: Context): unknown => (ctx.state as { joinToken?: unknown }).joinToken;

/** The parts of the address after the token: nothing, `['']` for a slash, `['decline']`, … */
const behindToken = (ctx: Context): string[] =>
  ctx.path
    .replace(/^.*?\/member-invites\/join\//i, '') // routes match whatever the case
    .split('/')
    .slice(1);

const upwards = (levels: number): string => '../'.repeat(levels) || './';

/**
 * Answers addresses relative to the requested page, because we do not know under which path a proxy serves
 * this site.
 */
export const addressOf = (
  ctx: Context,
  target: 'invitation' | 'decline' | 'renew' | 'unsubscribe' | 'script',
): string => {
  const depth = behindToken(ctx).length;
  if (target === 'script') return `${upwards(depth + 1)}join.js`;
  const behind = target === 'invitation' ? '' : target;
  return depth === 0 ? `./${readToken(tokenOf(ctx))}/${behind}` : `${upwards(depth - 1)}${behind}`;
};
