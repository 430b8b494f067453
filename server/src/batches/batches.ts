import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../shared/contracts/common';
import type {
  BatchListResponse,
  BatchLogQuery,
  BatchLogResponse,
  BatchWithLog,
  ReviewRequest,
  ReviewResponse,
} from '../../../shared/contracts/batches';
import { stopLimitMs, waitAtMost } from '../wait-at-most';
import { createActionBatch, type ActionSubmission } from './create-action';
import { createBatch, type Submission } from './create';
import { findInterrupted, runBatch } from './run';
import type { TextFile } from './log/log-file';
import { getBatch, getBatchLog, getBatchLogFile, listBatches } from './log/read';
import { reviewBatch } from './review';
import type { Started } from './start';

/** Batches: one submission of the invite form, a selection or an API call. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const run = ({ id }: { id: number }): Promise<void> => {
    const work = runBatch(strapi, { id, isStopping: () => isStopped })
      .catch((error: unknown) => {
        // Its lines are stored: the next look for interrupted batches goes on with it.
        strapi.log.error(`member-invites: batch ${id} stopped: ${String(error)}`);
      })
      .finally(() => running.delete(work));
    running.add(work);
    return work;
  };

  return {
    /** What would become of each address. Writes nothing. */
    review: (request: ReviewRequest): Promise<ReviewResponse['data']> =>
      reviewBatch(strapi, request),
    /** Stores the lines, then works them off. `isNew` is false for a `requestId` already known. */
    create: (input: Submission): Promise<Started> => createBatch(strapi, input),
    /** Works off what is left of a batch. Never rejects: what fails is tried again later. */
    run,
    /** Goes on with batches whose run died. */
    async continueInterrupted(): Promise<void> {
      for (const id of await findInterrupted(strapi)) await run({ id });
    },
    /** Begins no more lines and waits for those under way, five seconds at most. What is left is for the next start. */
    async stop(): Promise<void> {
      isStopped = true;
      await waitAtMost(stopLimitMs, Promise.all(running));
    },
    /**
     * Does something else than inviting to a selection of members, or puts accounts on the roster: a batch
     * as well, with an output log.
     * @throws Refusal `invalid_request`, `no_addresses`
     */
    act: (input: ActionSubmission): Promise<Started> => createActionBatch(strapi, input),
    list: (page: PageQuery): Promise<BatchListResponse> => listBatches(strapi, page),
    /** @throws Refusal `batch_unknown` */
    get: (input: { id: string }): Promise<BatchWithLog> => getBatch(strapi, input),
    /** @throws Refusal `batch_unknown` */
    log: (input: { id: string; query: BatchLogQuery }): Promise<BatchLogResponse> =>
      getBatchLog(strapi, input),
    /** The output log as CSV, made while it is read. @throws Refusal `batch_unknown` */
    logFile: (input: { id: string; problems?: boolean }): Promise<TextFile> =>
      getBatchLogFile(strapi, input),
  };
};
