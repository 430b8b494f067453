import type { Context } from 'koa';
import type { BatchResponse } from '../../../../shared/contracts/batches';
import type { Submitted } from '../../batches/submit';

/** 201 with a new batch, 200 with the one that a known `requestId` made before. */
export const answerBatch = (ctx: Context, { batch, isNew }: Submitted): void => {
  ctx.status = isNew ? 201 : 200;
  ctx.body = { data: batch } satisfies BatchResponse;
};
