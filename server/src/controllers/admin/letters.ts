import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  PreviewLetterResponse,
  TestLetterResponse,
  WriteLetterRequest,
} from '../../../../shared/contracts/letters';
import { writeLetterSchema } from '../../../../shared/schemas/letters';
import { previewLetter, sendTestLetter } from '../../mail/preview/preview';
import { validateBody } from '../../validate';
import { bookOf } from '../../words';
import { actorOf, addressOfActor } from './actor';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (ctx: Context) => ({
    request: await validateBody<WriteLetterRequest>(
      writeLetterSchema(bookOf(strapi).languages),
      ctx.request.body,
    ),
    actor: actorOf(ctx),
    now: new Date(),
  });

  return {
    async preview(ctx: Context): Promise<void> {
      const data = await previewLetter(strapi, await read(ctx));
      ctx.body = { data } satisfies PreviewLetterResponse;
    },

    async test(ctx: Context): Promise<void> {
      const asked = { ...(await read(ctx)), to: addressOfActor(ctx) };
      const data = await sendTestLetter(strapi, asked);
      ctx.body = { data } satisfies TestLetterResponse;
    },
  };
};
