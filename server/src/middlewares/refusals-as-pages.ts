import type { Core } from '@strapi/strapi';
import { showRefusal } from '../controllers/public/join-refusals';
import { Refusal } from '../errors';

/** Shows people a page where programs get an error. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof Refusal)) strapi.log.error(error);
      await showRefusal(strapi, ctx, error).catch(async (failure: unknown) => {
        strapi.log.error(failure);
        await showRefusal(strapi, ctx, failure);
      });
    }
  };
