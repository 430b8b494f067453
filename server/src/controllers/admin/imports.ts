import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportRequest,
} from '../../../../shared/contracts/imports';
import { importPreviewSchema, importSchema } from '../../../../shared/schemas/imports';
import { previewImport } from '../../batches/intake/csv/preview';
import { receiveImport } from '../../batches/intake/csv/receive';
import { actionId } from '../../permissions';
import { validateBody } from '../../validate';
import { bookOf } from '../../words';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { withUploadedFile } from './uploaded-file';

/** A part of a file that is smaller than this is treated as the whole file. */
const smallestBeginning = 64 * 1024;

interface WithAbility {
  userAbility?: { can(action: string): boolean };
}

/** The route requires the right to change members; sending letters requires another one. */
const assertMayInvite = (ctx: Context): void => {
  if ((ctx.state as WithAbility).userAbility?.can(actionId('invite'))) return;
  throw new errors.ForbiddenError('Inviting takes the permission to invite.');
};

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  preview: (ctx: Context): Promise<void> =>
    withUploadedFile(ctx, async ({ file, options }) => {
      const request = await validateBody<ImportPreviewRequest>(importPreviewSchema, options);
      const beginning = { path: file.filepath, isWhole: file.size < smallestBeginning };
      const data = await previewImport(strapi, { file: beginning, request });
      ctx.body = { data } satisfies ImportPreviewResponse;
    }),

  receive: (ctx: Context): Promise<void> =>
    withUploadedFile(ctx, async ({ file, options }) => {
      const request = await validateBody<ImportRequest>(
        importSchema(bookOf(strapi).languages),
        options,
      );
      if (request.send) assertMayInvite(ctx);
      const submitted = await receiveImport(strapi, {
        file: { path: file.filepath, isWhole: true },
        request,
        actor: actorOf(ctx),
      });
      answerBatch(ctx, submitted);
    }),
});
