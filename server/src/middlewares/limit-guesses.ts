import type { Core } from '@strapi/strapi';
import { Refusal } from '../errors';
import { guessesOf } from '../accounts/guesses';

/** Turns away a client that has guessed too often, whatever its request asks. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const { ip } = ctx.request;
    const guesses = guessesOf(strapi);
    try {
      const retryAfter = await guesses.secondsToWait({ ip });
      if (retryAfter > 0) throw new Refusal('rate_limited', { retryAfter });
      await next();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, details } = error;
      if (code === 'invitation_unknown') await guesses.countFailure({ ip });
      if (code === 'rate_limited') ctx.set('Retry-After', String(details.retryAfter));
      throw error;
    }
  };
