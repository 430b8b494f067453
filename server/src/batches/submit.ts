import type { Core } from '@strapi/strapi';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import type { BatchAction, BatchSource } from '../../../shared/contracts/states';
import { countAddressesOfAdmin } from '../brakes/brakes';
import { isMailed } from '../domain/brakes';
import { batchMoves } from '../domain/states';
import { isUniqueViolation } from '../store/conflicts';
import { batches } from '../store/query';
import type { BatchRow, BatchSelection } from '../store/records';
import { rowOfLine, type Line } from './intake/line';
import { storeLines } from './intake/store-lines';
import { newestOf, walkFrom } from './intake/walks/walk';
import { getBatch } from './log/read';
import { startRun } from './running';

/** Longer batches are processed after the answer. */
const longestInRequest = 500;

/** A batch as it is going to be, once all is checked. */
export interface Work {
  /** As `batch` has them: the request itself, and the ids of the rows that it names. */
  columns: {
    requestId: string;
    action: BatchAction;
    source: BatchSource;
    send: boolean;
    program?: number | null;
    programForNew?: boolean;
    tag?: number | null;
    eraseAccount?: boolean;
    eraseAnyAccount?: boolean;
  };
  /** All lines, or else the selection whose lines are created while the batch runs. */
  lines?: Line[];
  selection?: BatchSelection;
  total: number;
}

export interface Submission<Prepared extends Work> {
  requestId: string;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
  /** Checks everything and writes nothing. */
  prepare: () => Promise<Prepared>;
  /** Looks whether the request was taken before; by its `requestId` alone unless told otherwise. */
  findKnown?: () => Promise<BatchRow | null>;
  /** Stores the batch with its lines; all at once unless told otherwise. */
  store?: (work: Prepared) => Promise<BatchRow>;
}

export interface Submitted {
  /** Id of the batch. */
  id: string;
  /** Reads the batch with its log, for those who may see members. */
  withLog: () => Promise<BatchWithLog>;
  /** False for a `requestId` already known. */
  isNew: boolean;
}

/** The database may find one that is alike, which is another request. */
export const findKnownRequest = async (
  strapi: Core.Strapi,
  requestId: string,
): Promise<BatchRow | null> => {
  const found = await batches(strapi).findMany({ where: { requestId } });
  return found.find((batch) => batch.requestId === requestId) ?? null;
};

interface Mailed {
  batch: Pick<Work['columns'], 'send' | 'action'>;
  total: number;
  /** How many lines were settled by reading alone. */
  done: number;
  actor: number | null;
  trx: unknown;
}

/**
 * Counts those who are to be mailed, in the transaction that takes the batch.
 * @throws Refusal `too_many_today`
 */
export const countMailed = async (
  strapi: Core.Strapi,
  { batch, total, done, actor, trx }: Mailed,
): Promise<void> => {
  if (!isMailed(batch)) return;
  await countAddressesOfAdmin(strapi, { actor, addresses: total - done, now: new Date(), trx });
};

const storeAtOnce = async (
  strapi: Core.Strapi,
  { work, actor }: { work: Work; actor: number | null },
): Promise<BatchRow> => {
  const { columns, lines = [], selection = null, total } = work;
  const isResend = columns.action === 'resend';
  const beginning = {
    ...(await walkFrom(strapi, selection)),
    newestInvitation: isResend ? await newestOf(strapi, 'invitations') : null,
  };
  const done = lines.filter(({ outcome }) => outcome !== undefined).length;
  return strapi.db.transaction(async ({ trx }) => {
    await countMailed(strapi, { batch: columns, total, done, actor, trx });
    const batch = await batches(strapi).create({
      data: {
        ...columns,
        ...beginning,
        state: batchMoves.submit.to,
        total,
        done,
        createdBy: actor,
      },
    });
    const settled = { batch: batch.id, actor, now: new Date() };
    await storeLines(
      strapi,
      lines.map((line) => rowOfLine(line, settled)),
    );
    return batch;
  });
};

const answer = (strapi: Core.Strapi, { documentId: id }: BatchRow, isNew: boolean): Submitted => ({
  id,
  withLog: () => getBatch(strapi, { id }),
  isNew,
});

/**
 * Takes a batch once a `requestId`, whatever its lines come from: everything is checked before anything is
 * written, the lines or the selection are stored, and only then processed, so that a crash at any moment
 * loses none and mails nobody twice. Asked again, it answers the batch that is there.
 */
export const submit = async <Prepared extends Work>(
  strapi: Core.Strapi,
  submission: Submission<Prepared>,
): Promise<Submitted> => {
  const { requestId, actor, prepare } = submission;
  const {
    findKnown = () => findKnownRequest(strapi, requestId),
    store = (work) => storeAtOnce(strapi, { work, actor }),
  } = submission;
  const known = await findKnown();
  if (known) return answer(strapi, known, false);
  const work = await prepare();
  let batch: BatchRow;
  try {
    batch = await store(work);
  } catch (error) {
    // The same request at the same moment, perhaps on another node, was first.
    const twin = isUniqueViolation(error) && (await findKnown());
    if (!twin) throw error;
    return answer(strapi, twin, false);
  }
  const run = startRun(strapi, { id: batch.id });
  if (work.total <= longestInRequest) await run;
  return answer(strapi, batch, true);
};
