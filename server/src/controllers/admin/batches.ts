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
import { validateQuery } from '../../validate';
import { bookOf } from '../../words';
import { mayDo } from '../../admin-of-request';
import { actorOf } from './actor';
import { answerBatch } from './answer-batch';
import { idOf } from './id';
import { readBody } from './read-body';
import { sendCsv } from './send-csv';
import { withoutParameters } from './without-parameters';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async review(ctx: Context): Promise<void> {
    const request = await readBody<ReviewRequest>(ctx, {
      handler: 'batches.review',
      schema: reviewSchema,
    });
    const data = await reviewBatch(strapi, { request, mayRead: mayDo(ctx.state, 'read') });
    ctx.body = { data } satisfies ReviewResponse;
  },

  async create(ctx: Context): Promise<void> {
    const request = await readBody<CreateBatchRequest>(ctx, {
      handler: 'batches.create',
      schema: createBatchSchema(bookOf(strapi).languages),
    });
    const programForNew = !mayDo(ctx.state, 'members');
    const submission = { request, actor: actorOf(ctx), programForNew };
    await answerBatch(strapi, ctx, await submitInvites(strapi, submission));
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
