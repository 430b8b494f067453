import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  PreviewLetterResponse,
  TestLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import { writeLetterSchema } from '../../../../shared/schemas/letters';
import { previewLetter } from '../../mail/preview/preview';
import { sendTestLetter } from '../../mail/preview/test-letter';
import { bookOf } from '../../words';
import { actorOf, addressOfActor } from './actor';
import { readBody } from './read-body';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (ctx: Context, handler: 'letters.preview' | 'letters.test') => ({
    request: await readBody<WriteLetterRequest>(ctx, {
      handler,
      schema: writeLetterSchema(bookOf(strapi).languages),
    }),
    actor: actorOf(ctx),
    now: new Date(),
  });

  return {
    async preview(ctx: Context): Promise<void> {
      const data = await previewLetter(strapi, await read(ctx, 'letters.preview'));
      ctx.body = { data } satisfies PreviewLetterResponse;
    },

    async test(ctx: Context): Promise<void> {
      const { request, actor, now } = await read(ctx, 'letters.test');
      const own = { actor: actor!, to: addressOfActor(ctx) };
      const data = await sendTestLetter(strapi, { request, now, ...own });
      ctx.body = { data } satisfies TestLetterResponse;
    },
  };
};
