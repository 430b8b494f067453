import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../shared/contracts/common';
import type { BatchAction } from '../../../shared/contracts/states';
import { batches } from '../store/query';
import { Refusal } from '../errors';
import type { BatchRow, BatchSelection } from '../store/records';
import { batchMoves } from '../domain/states';
import { resolveSelection } from './intake/selection';
import { startOnce, type Started } from './start';
import { walkFrom, walkOf } from './intake/walks/walk';

export interface ActionSubmission {
  requestId: string;
  action: Exclude<BatchAction, 'invite'>;
  /** Members, or accounts of a role (null: of every role). */
  over: Selection | { accountsOf: string | null };
  /** Checks what else must hold, and answers ids of rows; asked once the rest of the request is right. */
  prepare?: () => Promise<{ program?: number; tag?: number }>;
  /** Id of the admin. */
  actor: number | null;
}

const selected = async (
  strapi: Core.Strapi,
  over: ActionSubmission['over'],
): Promise<{ selection: BatchSelection; total: number }> => {
  if (!('accountsOf' in over)) return resolveSelection(strapi, over);
  const selection: BatchSelection = { kind: 'accounts', role: over.accountsOf };
  const total = await (await walkOf(strapi, selection)).count();
  if (total === 0) throw new Refusal('no_addresses', { message: 'There is no such account.' });
  return { selection, total };
};

/** @throws Refusal `invalid_request`, `no_addresses`, and what `prepare` throws */
export const createActionBatch = (
  strapi: Core.Strapi,
  submission: ActionSubmission,
): Promise<Started> => {
  const { requestId, action, over, actor, prepare: check } = submission;
  const prepare = async () => {
    const { selection, total } = await selected(strapi, over);
    const { program = null, tag = null } = (await check?.()) ?? {};
    return async (): Promise<BatchRow> =>
      batches(strapi).create({
        data: {
          requestId,
          source: 'selection',
          action,
          program,
          tag,
          send: false,
          state: batchMoves.submit.to,
          ...(await walkFrom(strapi, selection)),
          total,
          done: 0,
          createdBy: actor,
        },
      });
  };
  return startOnce(strapi, { requestId, prepare });
};
