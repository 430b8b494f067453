import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { guessesOf } from '../accounts/guesses';
import { tokenOf } from '../controllers/public/join-addresses';
import { Refusal } from '../errors';
import { isKnownToken } from '../invitations/find';

/** The part of a request that holds the token. An address of the join page may hold none. */
export type TokenPlace = 'path' | 'body';

const tokenIn: Record<TokenPlace, (ctx: Context) => unknown> = {
  path: (ctx) => tokenOf(ctx) ?? (ctx.params as { token?: string }).token,
  body: (ctx) => (ctx.request.body as { token?: unknown } | undefined)?.token ?? null,
};

/** Turns away a client that has tried too many links that do not exist. */
const countUnknown = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const retryAfter = await guessesOf(strapi).countUnknownLink({ ip: ctx.request.ip });
  if (retryAfter === 0) return;
  // The page asks for the language of the token's owner, and we know that there is none.
  delete (ctx.state as { joinToken?: unknown }).joinToken;
  throw new Refusal('rate_limited', { retryAfter });
};

/**
 * Looks the token up before anything else is done for a request. Only unknown ones are counted, and only they
 * are turned away: many people share the address of an office, and the guesses of one must not keep the
 * others from their links. Within its limit a client is answered as if nobody counted.
 */
export default (
    { place = 'body' }: { place?: TokenPlace },
    { strapi }: { strapi: Core.Strapi },
  ): Core.MiddlewareHandler =>
  async (ctx, next) => {
    try {
      const token = tokenIn[place](ctx);
      const isKnown = token === undefined || (await isKnownToken(strapi, token));
      if (!isKnown) await countUnknown(strapi, ctx);
      await next();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'rate_limited') {
        ctx.set('Retry-After', String(error.details.retryAfter));
      }
      throw error;
    }
  };
