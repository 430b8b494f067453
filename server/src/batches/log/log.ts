import type { Core } from '@strapi/strapi';
import type { BatchLogLine, BatchLogResponse } from '../../../../shared/contracts/batches';
import type { PageQuery } from '../../../../shared/contracts/common';
import type { LineOutcome } from '../../../../shared/contracts/states';
import { suggestAddress } from '../../../../shared/addresses';
import { memberIdsByDelivery, resentIdsByDelivery } from '../../store/newest-letters';
import { logEntries } from '../../store/query';
import { problemStates } from '../../domain/delivery';
import type { BatchRow, LogEntryRow } from '../../store/records';
import { findDeliveries, findDeliveriesOfBatch } from '../../mail/deliveries';
import { findPage } from '../../store/pagination';
import { walkRows } from '../../store/walk';

export interface LogFilter {
  batch: BatchRow;
  /**
   * True: only the lines that somebody should look at: invalid, suppressed, or with a letter that failed or
   * bounced.
   */
  problems?: boolean;
}

const linesPerChunk = 500;

const populate = {
  member: { select: ['id', 'documentId'] },
  invitation: { select: ['id', 'documentId'] },
};

const whereOfLog = (strapi: Core.Strapi, { batch, problems = false }: LogFilter) => {
  const lines = { batch: batch.id, line: { $notNull: true } };
  if (!problems) return lines;
  const undelivered = { batchId: batch.id, states: problemStates };
  return {
    ...lines,
    $or: [
      { outcome: { $in: ['invalid', 'suppressed'] } },
      { outcome: 'invited', member: { id: { $in: memberIdsByDelivery(strapi, undelivered) } } },
      { outcome: 'resent', invitation: { id: { $in: resentIdsByDelivery(strapi, undelivered) } } },
    ],
  };
};

const showLines = async (
  strapi: Core.Strapi,
  batch: BatchRow,
  rows: LogEntryRow[],
): Promise<BatchLogLine[]> => {
  const deliveries = await findDeliveriesOfBatch(strapi, {
    batchId: batch.id,
    memberIds: rows.flatMap(({ member }) => (member ? [member.id] : [])),
  });
  // The letters of resent invitations belong to the batch that invited first, because they have its wording.
  const resent = await findDeliveries(
    strapi,
    rows.flatMap(({ outcome, invitation }) =>
      outcome === 'resent' && invitation ? [invitation.id] : [],
    ),
  );
  return rows.map((row): BatchLogLine => {
    const suggestion = row.email ? suggestAddress(row.email) : undefined;
    const delivery =
      row.outcome === 'resent'
        ? row.invitation && resent.get(row.invitation.id)
        : row.outcome === 'invited' && row.member && deliveries.get(row.member.id);
    return {
      line: row.line!,
      typed: row.typed ?? '',
      email: row.email,
      outcome: row.outcome as LineOutcome | null,
      ...(row.notes ? { notes: row.notes } : {}),
      ...(suggestion ? { suggestion } : {}),
      ...(row.member ? { member: row.member.documentId } : {}),
      ...(row.invitation ? { invitation: row.invitation.documentId } : {}),
      ...(delivery ? { delivery } : {}),
    };
  });
};

/** Finds a page of the output log. */
export const findLog = (
  strapi: Core.Strapi,
  { page, ...filter }: LogFilter & { page: PageQuery },
): Promise<BatchLogResponse> =>
  findPage(logEntries(strapi), {
    where: whereOfLog(strapi, filter),
    orderBy: { line: 'asc' },
    populate,
    page,
    show: (rows) => showLines(strapi, filter.batch, rows),
  });

/** Reads the whole output log in order, a chunk of lines at a time. */
export async function* walkLog(
  strapi: Core.Strapi,
  filter: LogFilter,
): AsyncGenerator<BatchLogLine[]> {
  const walk = walkRows(logEntries(strapi), {
    where: whereOfLog(strapi, filter),
    chunk: linesPerChunk,
    orderBy: { line: 'asc' },
    behind: ({ line }) => ({ line: { $gt: line } }),
    populate,
  });
  for await (const rows of walk) yield await showLines(strapi, filter.batch, rows);
}
