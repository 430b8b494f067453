import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { getService } from '../get-service';

/** Turns a client away that has guessed too often, whatever it asks now and whatever its body says. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const { ip } = ctx.request;
    const retryAfter = await getService(strapi, 'guesses').secondsToWait({ ip });
    if (retryAfter > 0) {
      ctx.set('Retry-After', String(retryAfter));
      throw new Refusal('rate_limited', { retryAfter });
    }
    try {
      await next();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invitation_unknown') {
        await getService(strapi, 'guesses').countFailure({ ip });
      }
      throw error;
    }
  };
