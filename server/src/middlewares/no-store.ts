import type { Core } from '@strapi/strapi';

/** Nothing about an invitation stays in a cache, and no other site learns the address of its page. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  await next();
};
