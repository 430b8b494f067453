import type { Core } from '@strapi/strapi';

const hidden = 'hidden';

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Takes the token out of the URL before anything else sees the request, and keeps it in
 * `ctx.state.joinToken`: access logs, error reports and other middlewares get the masked URL.
 * Must be the outermost middleware, so it is registered before Strapi's own.
 */
export const hideJoinToken = (apiPrefix: string): Core.MiddlewareHandler => {
  const prefix = escapeForPattern(apiPrefix.replace(/\/+$/, ''));
  // Routes match whatever the case and with a slash at the end, so this does too. A slash too many leads
  // to no route, but to the log all the same.
  const joinUrl = new RegExp(`^(/*${prefix}/+member-invites/+join/+)([^/?]+)(.*)$`, 'is');
  return (ctx, next) => {
    // Also spelt with %, as some mail programs do.
    const match = joinUrl.exec(ctx.url) ?? joinUrl.exec(decode(ctx.url));
    if (match) {
      const [, before = '', token = '', after = ''] = match;
      ctx.state.joinToken = decode(token);
      ctx.url = before + hidden + after;
      // Strapi's development log and error reports read the URL of node's own request too.
      ctx.req.url = ctx.url;
      ctx.originalUrl = ctx.url;
    }
    return next();
  };
};

const decode = (token: string): string => {
  try {
    return decodeURIComponent(token);
  } catch {
    return token; // not a token of ours then: answered as unknown
  }
};
