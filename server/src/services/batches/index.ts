import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../../shared/contracts/common';
import type {
  BatchListResponse,
  BatchLogResponse,
  BatchWithLog,
  ReviewRequest,
  ReviewResponse,
} from '../../../../shared/contracts/batches';
import { createBatch, type Submission } from './create';
import { continueInterrupted } from './run';
import { getBatch, getBatchLog, listBatches } from './read';
import { reviewAddresses } from './review';

/** Batches: one submission of the invite form, a selection or an API call. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What would become of each address. Writes nothing. */
  review: (request: ReviewRequest): Promise<ReviewResponse['data']> =>
    reviewAddresses(strapi, request),
  /** Stores the lines, then works them off. `isNew` is false for a `requestId` already known. */
  create: (input: Submission): Promise<{ batch: BatchWithLog; isNew: boolean }> =>
    createBatch(strapi, input),
  /** Goes on with batches whose run died. */
  continueInterrupted: (): Promise<void> => continueInterrupted(strapi),
  list: (page: PageQuery): Promise<BatchListResponse> => listBatches(strapi, page),
  /** @throws Refusal `batch_unknown` */
  get: (input: { id: string }): Promise<BatchWithLog> => getBatch(strapi, input),
  /** @throws Refusal `batch_unknown` */
  log: (input: { id: string; page: PageQuery }): Promise<BatchLogResponse> =>
    getBatchLog(strapi, input),
});
