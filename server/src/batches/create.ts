import type { Core } from '@strapi/strapi';
import type { CreateBatchRequest } from '../../../shared/contracts/batches';
import { batches } from '../store/query';
import type { BatchRow, BatchSelection } from '../store/records';
import { assertReadyToSend } from '../invitations/readiness';
import { chooseRole } from '../invitations/role';
import { assertAllValid, assertCount, readLines, type Line } from './intake/paste';
import { batchMoves } from '../domain/states';
import { programNamed } from '../members/programs';
import { rowOfRequest } from './row-of-request';
import { resolveSelection } from './intake/selection';
import { startOnce, type Started } from './start';
import { storeLines } from './intake/store-lines';
import { walkFrom } from './intake/walks/walk';

export interface Submission {
  request: CreateBatchRequest;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
  now: Date;
}

interface Work {
  lines: Line[];
  /** The members whose lines are created while the batch runs. */
  selection: BatchSelection | null;
  total: number;
}

const readRequest = async (strapi: Core.Strapi, request: CreateBatchRequest): Promise<Work> => {
  if (request.selection)
    return { lines: [], ...(await resolveSelection(strapi, request.selection)) };
  const lines = readLines(request.addresses ?? []);
  assertCount(strapi, lines);
  if ((request.onInvalid ?? 'reject') === 'reject') assertAllValid(lines);
  return { lines, selection: null, total: lines.length };
};

const store = async (
  strapi: Core.Strapi,
  { submission, work, program }: { submission: Submission; work: Work; program: number | null },
): Promise<BatchRow> =>
  strapi.db.transaction(async () => {
    const { request, actor, now } = submission;
    const { lines, selection, total } = work;
    const batch = await batches(strapi).create({
      data: {
        ...rowOfRequest(request),
        source: request.source ?? (request.selection ? 'selection' : 'paste'),
        program,
        state: batchMoves.submit.to,
        ...(await walkFrom(strapi, selection)),
        total,
        done: lines.filter(({ outcome }) => outcome !== undefined).length,
        createdBy: actor,
      },
    });
    await storeLines(
      strapi,
      lines.map(({ line, typed, email, outcome, notes }) => ({
        batch: batch.id,
        line,
        typed: typed.slice(0, 1000),
        email,
        outcome: outcome ?? null,
        notes: notes ?? null,
        actor,
        at: outcome ? now : null,
      })),
    );
    return batch;
  });

/**
 * Takes a submission: everything is checked before anything is written, the lines are stored, and only
 * then worked off, so that a crash at any moment loses none and mails nobody twice. For a selection we store
 * the query and create its lines while the batch runs.
 * @throws Refusal `member_only_booking_off`, `public_url_missing`, `addresses_invalid`,
 *   `too_many_addresses`, `no_addresses`, `program_unknown`, `role_missing`
 */
export const createBatch = (strapi: Core.Strapi, submission: Submission): Promise<Started> => {
  const { request } = submission;
  const prepare = async () => {
    if (request.send) await assertReadyToSend(strapi);
    const work = await readRequest(strapi, request);
    const program = await programNamed(strapi, { id: request.program });
    if (request.send) await chooseRole(strapi, { program });
    return () => store(strapi, { submission, work, program: program?.id ?? null });
  };
  return startOnce(strapi, { requestId: request.requestId, prepare });
};
