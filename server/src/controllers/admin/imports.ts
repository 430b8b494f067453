import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportRequest,
} from '../../../../shared/contracts/imports';
import { importPreviewSchema, importSchema } from '../../../../shared/schemas/imports';
import { mayDo } from '../../admin-of-request';
import { previewImport } from '../../batches/intake/csv/preview';
import { receiveImport } from '../../batches/intake/csv/receive';
import { bookOf } from '../../words';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { readBody } from './read-body';
import { withUploadedFile } from './uploaded-file';

/** A part of a file that is smaller than this is treated as the whole file. */
const smallestBeginning = 64 * 1024;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  preview: (ctx: Context): Promise<void> =>
    withUploadedFile(ctx, async ({ file, options }) => {
      const request = await readBody<ImportPreviewRequest>(ctx, {
        handler: 'imports.preview',
        schema: importPreviewSchema,
        body: options,
      });
      const beginning = { path: file.filepath, isWhole: file.size < smallestBeginning };
      const mayRead = mayDo(ctx.state, 'read');
      const data = await previewImport(strapi, { file: beginning, request, mayRead });
      ctx.body = { data } satisfies ImportPreviewResponse;
    }),

  receive: (ctx: Context): Promise<void> =>
    withUploadedFile(ctx, async ({ file, options }) => {
      const request = await readBody<ImportRequest>(ctx, {
        handler: 'imports.receive',
        schema: importSchema(bookOf(strapi).languages),
        body: options,
      });
      const submitted = await receiveImport(strapi, {
        file: { path: file.filepath, isWhole: true },
        request,
        actor: actorOf(ctx),
      });
      await answerBatch(strapi, ctx, submitted);
    }),
});
