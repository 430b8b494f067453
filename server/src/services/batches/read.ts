import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../../shared/contracts/common';
import type {
  Batch,
  BatchListResponse,
  BatchLogLine,
  BatchLogResponse,
  BatchWithLog,
  OutcomeCounts,
} from '../../../../shared/contracts/batches';
import type { LineOutcome } from '../../../../shared/contracts/states';
import { suggestAddress } from '../../../../shared/addresses';
import { batches, logEntries } from '../../database/query';
import { Refusal } from '../../errors';
import type { BatchRow, LogEntryRow } from '../../records';
import { findDeliveriesOfBatch } from '../deliveries';
import { findPage, isoDate } from '../pagination';
import { noCounts } from './review';

const firstLines = 200;

/** Counts by outcome of each of these batches, in one statement. */
const countOutcomes = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<Map<number, OutcomeCounts>> => {
  const rows = (await strapi.db
    .getConnection('member_invites_log_entries')
    .whereIn('batch_id', batchIds)
    .whereNotNull('line')
    .whereNotNull('outcome')
    .groupBy('batch_id', 'outcome')
    .select('batch_id', 'outcome')
    .count({ lines: '*' })) as unknown as {
    batch_id: number;
    outcome: LineOutcome;
    lines: number | string;
  }[];
  const counts = new Map(batchIds.map((id) => [id, noCounts()]));
  for (const { batch_id: id, outcome, lines } of rows) counts.get(id)![outcome] = Number(lines);
  return counts;
};

const nameOf = (admin: NonNullable<BatchRow['createdBy']>): string =>
  [admin.firstname, admin.lastname].filter(Boolean).join(' ') || (admin.email ?? '');

const showBatch = (row: BatchRow, counts: OutcomeCounts): Batch => ({
  id: row.documentId,
  requestId: row.requestId,
  source: row.source,
  state: row.state,
  program: row.program ? { id: row.program.documentId, name: row.program.name } : null,
  send: row.send,
  sendAt: isoDate(row.sendAt),
  validDays: row.validDays,
  language: row.language,
  subject: row.subject,
  buttonText: row.buttonText,
  message: row.message,
  total: row.total,
  done: row.done,
  counts,
  createdAt: isoDate(row.createdAt)!,
  createdBy: row.createdBy ? nameOf(row.createdBy) : null,
});

const showLines = async (
  strapi: Core.Strapi,
  batch: BatchRow,
  rows: LogEntryRow[],
): Promise<BatchLogLine[]> => {
  const deliveries = await findDeliveriesOfBatch(strapi, {
    batchId: batch.id,
    memberIds: rows.flatMap(({ member }) => (member ? [member.id] : [])),
  });
  return rows.map((row): BatchLogLine => {
    const suggestion = row.email ? suggestAddress(row.email) : undefined;
    const delivery = row.outcome === 'invited' && row.member ? deliveries.get(row.member.id) : null;
    return {
      line: row.line!,
      typed: row.typed ?? '',
      email: row.email,
      outcome: row.outcome as LineOutcome | null,
      ...(row.detail ? { detail: row.detail } : {}),
      ...(suggestion ? { suggestion } : {}),
      ...(row.member ? { member: row.member.documentId } : {}),
      ...(row.invitation ? { invitation: row.invitation.documentId } : {}),
      ...(delivery ? { delivery } : {}),
    };
  });
};

const findBatch = async (strapi: Core.Strapi, id: string): Promise<BatchRow> => {
  const batch = await batches(strapi).findOne({
    where: { documentId: id },
    populate: { program: true, createdBy: true },
  });
  if (!batch) throw new Refusal('batch_unknown');
  return batch;
};

const findLog = (
  strapi: Core.Strapi,
  batch: BatchRow,
  page: PageQuery,
): Promise<BatchLogResponse> =>
  findPage(logEntries(strapi), {
    where: { batch: batch.id, line: { $notNull: true } },
    orderBy: { line: 'asc' },
    populate: {
      member: { select: ['id', 'documentId'] },
      invitation: { select: ['id', 'documentId'] },
    },
    page,
    show: (rows) => showLines(strapi, batch, rows),
  });

const showBatches = async (strapi: Core.Strapi, rows: BatchRow[]): Promise<Batch[]> => {
  const counts = await countOutcomes(
    strapi,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => showBatch(row, counts.get(row.id)!));
};

/** @throws Refusal `batch_unknown` */
export const getBatch = async (
  strapi: Core.Strapi,
  { id }: { id: string },
): Promise<BatchWithLog> => {
  const batch = await findBatch(strapi, id);
  const { data: log } = await findLog(strapi, batch, { page: 1, pageSize: firstLines });
  const [shown] = await showBatches(strapi, [batch]);
  return { ...shown!, log };
};

/** @throws Refusal `batch_unknown` */
export const getBatchLog = async (
  strapi: Core.Strapi,
  { id, page }: { id: string; page: PageQuery },
): Promise<BatchLogResponse> => findLog(strapi, await findBatch(strapi, id), page);

/** Newest first. */
export const listBatches = (strapi: Core.Strapi, page: PageQuery): Promise<BatchListResponse> =>
  findPage(batches(strapi), {
    where: {},
    orderBy: { id: 'desc' },
    populate: { program: true, createdBy: true },
    page,
    show: (rows) => showBatches(strapi, rows),
  });
