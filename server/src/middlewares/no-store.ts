import type { Core } from '@strapi/strapi';

/** Keeps everything about an invitation out of caches, and the address of its page from other sites. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  await next();
};
