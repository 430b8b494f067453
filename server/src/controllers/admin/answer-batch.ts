import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { BatchResponse } from '../../../../shared/contracts/batches';
import { mayDo } from '../../admin-of-request';
import { getBatchInCounts } from '../../batches/log/in-counts';
import type { Submitted } from '../../batches/submit';
import { actorOf } from './actor';

/**
 * 201 with a new batch, 200 with the one that a known `requestId` made before. The lines are for those who may
 * see members; others get counts, and of a colleague's batch not even those.
 */
export const answerBatch = async (
  strapi: Core.Strapi,
  ctx: Context,
  { id, withLog, isNew }: Submitted,
): Promise<void> => {
  const data = mayDo(ctx.state, 'read')
    ? await withLog()
    : await getBatchInCounts(strapi, { id, asker: actorOf(ctx) });
  ctx.status = isNew ? 201 : 200;
  ctx.body = { data } satisfies BatchResponse;
};
