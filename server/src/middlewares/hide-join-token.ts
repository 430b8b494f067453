import type { Core } from '@strapi/strapi';
import { decodeEscapes } from '../domain/log-line';
import { hideTokens } from '../domain/token';

const hidden = 'hidden';

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Takes the token out of the URL before anything else sees the request, and keeps it in
 * `ctx.state.joinToken`: access logs, error reports and other middlewares get the masked URL.
 * Must be the outermost middleware, so it is registered before Strapi's own.
 */
export const hideJoinToken = (apiPrefix: string): Core.MiddlewareHandler => {
  const prefix = escapeForPattern(apiPrefix.replace(/\/+$/, ''));
  // Routes match in any case and with a slash at the end, so this does too. A slash too many leads to no
  // route, but still appears in the log. Proxies may name the host as well (RFC 9112 §3.2.2).
  const host = '(?:[a-z][a-z0-9+.-]*://[^/?]*)?';
  // Two runs of slashes in a row would be tried in every division of a long one.
  const start = prefix === '' ? '/+' : `/*${prefix}/+`;
  const joinUrl = new RegExp(`^(${host})(${start}member-invites/+join/+)([^/?]+)(.*)$`, 'is');
  // Strapi serves a prefix that ends in a slash behind two slashes, which no link has.
  const mended = apiPrefix.endsWith('/') ? `${apiPrefix}/member-invites/join/` : null;
  return (ctx, next) => {
    // Some mail programs write characters with % escapes.
    const match = joinUrl.exec(ctx.url) ?? joinUrl.exec(decodeEscapes(ctx.url));
    if (match) {
      const [, origin = '', path = '', token = '', after = ''] = match;
      ctx.state.joinToken = decodeEscapes(token);
      ctx.url = origin + (mended ?? path) + hidden + hideFurther(after);
      // Strapi's development log and error reports read the URL of node's own request too.
      ctx.req.url = ctx.url;
      ctx.originalUrl = ctx.url;
    }
    return next();
  };
};

const knownParts = ['', '/', 'decline', 'renew', 'unsubscribe'];

/** Hides tokens, which stand in a query where an address was put together wrongly. */
const hideInQuery = (query: string): string =>
  query
    .split(/([?&=])/)
    .map((part) => (hideTokens(decodeEscapes(part)) === decodeEscapes(part) ? part : hidden))
    .join('');

/** Hides what stands after a token, where a slash too many leaves a piece of it, or all of it once more. */
const hideFurther = (after: string): string => {
  const [path = '', ...query] = after.split(/(?=\?)/);
  const parts = path
    .split(/(\/)/)
    .map((part) => (knownParts.includes(part.toLowerCase()) ? part : hidden));
  return parts.join('') + hideInQuery(query.join(''));
};
