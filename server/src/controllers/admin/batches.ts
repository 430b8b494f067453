import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  BatchListResponse,
  BatchLogFileQuery,
  BatchLogQuery,
  BatchLogResponse,
  BatchResponse,
  CreateBatchRequest,
  ReviewRequest,
  ReviewResponse,
} from '../../../../shared/contracts/batches';
import type { PageQuery } from '../../../../shared/contracts/common';
import { createBatchSchema, reviewSchema } from '../../../../shared/schemas/batch';
import { batchLogFileSchema, batchLogSchema, pageSchema } from '../../../../shared/schemas/lists';
import { getBatch, getBatchLog, getBatchLogFile, listBatches } from '../../batches/log/read';
import { reviewBatch } from '../../batches/review';
import { submitInvites } from '../../batches/submit-invites';
import { validateBody, validateQuery } from '../../validate';
import { bookOf } from '../../words';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { idOf } from './id';
import { sendCsv } from './send-csv';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async review(ctx: Context): Promise<void> {
    const request = await validateBody<ReviewRequest>(reviewSchema, ctx.request.body);
    const data = await reviewBatch(strapi, request);
    ctx.body = { data } satisfies ReviewResponse;
  },

  async create(ctx: Context): Promise<void> {
    const request = await validateBody<CreateBatchRequest>(
      createBatchSchema(bookOf(strapi).languages),
      ctx.request.body,
    );
    answerBatch(ctx, await submitInvites(strapi, { request, actor: actorOf(ctx) }));
  },

  async list(ctx: Context): Promise<void> {
    const page = await validateQuery<PageQuery>(pageSchema, ctx.query);
    ctx.body = (await listBatches(strapi, page)) satisfies BatchListResponse;
  },

  get: withoutParameters<BatchResponse>((ctx) => getBatch(strapi, { id: idOf(ctx) })),

  async log(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const query = await validateQuery<BatchLogQuery>(batchLogSchema, ctx.query);
    ctx.body = (await getBatchLog(strapi, { id, query })) satisfies BatchLogResponse;
  },

  async logFile(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    const query = await validateQuery<BatchLogFileQuery>(batchLogFileSchema, ctx.query);
    sendCsv(ctx, await getBatchLogFile(strapi, { id, query }));
  },
});
