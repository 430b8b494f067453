import type { Core } from '@strapi/strapi';
import type { PageQuery } from '../../../../shared/contracts/common';
import type {
  Batch,
  BatchListResponse,
  BatchLogFileQuery,
  BatchLogQuery,
  BatchLogResponse,
  BatchWithLog,
  LetterCounts,
  OutcomeCounts,
} from '../../../../shared/contracts/batches';
import { batches } from '../../store/query';
import type { TextFile } from '../../domain/text-file';
import { Refusal } from '../../errors';
import { nameOfAdmin, type BatchRow } from '../../store/records';
import { findPage, isoDate } from '../../store/pagination';
import { countLetters, countLines } from './counts';
import { findLog } from './log';
import { logFile } from './log-file';

const firstLines = 200;

export const showBatch = (row: BatchRow, counts: OutcomeCounts, letters: LetterCounts): Batch => ({
  id: row.documentId,
  requestId: row.requestId,
  source: row.source,
  state: row.state,
  action: row.action,
  program: row.program ? { id: row.program.documentId, name: row.program.name } : null,
  tag: row.tag ? { id: row.tag.documentId, name: row.tag.name } : null,
  send: row.send,
  sendAt: isoDate(row.sendAt),
  validDays: row.validDays,
  language: row.language,
  subject: row.subject,
  heading: row.heading,
  text: row.text,
  buttonText: row.buttonText,
  message: row.message,
  translations: row.translations,
  total: row.total,
  done: row.done,
  counts,
  letters,
  createdAt: isoDate(row.createdAt)!,
  createdBy: row.createdBy ? nameOfAdmin(row.createdBy) : null,
});

/** @throws Refusal `batch_unknown` */
export const findBatch = async (strapi: Core.Strapi, id: string): Promise<BatchRow> => {
  const batch = await batches(strapi).findOne({
    where: { documentId: id },
    populate: { program: true, tag: true, createdBy: true },
  });
  if (!batch) throw new Refusal('batch_unknown');
  return batch;
};

export const showBatches = async (strapi: Core.Strapi, rows: BatchRow[]): Promise<Batch[]> => {
  const ids = rows.map(({ id }) => id);
  const outcomes = await countLines(strapi, ids);
  const letters = await countLetters(strapi, ids);
  return rows.map((row) => showBatch(row, outcomes.get(row.id)!, letters.get(row.id)!));
};

/** @throws Refusal `batch_unknown` */
export const getBatch = async (
  strapi: Core.Strapi,
  { id }: { id: string },
): Promise<BatchWithLog> => {
  const batch = await findBatch(strapi, id);
  const page = { page: 1, pageSize: firstLines };
  const { data: log } = await findLog(strapi, { batch, page });
  const [shown] = await showBatches(strapi, [batch]);
  return { ...shown!, log };
};

/** @throws Refusal `batch_unknown` */
export const getBatchLog = async (
  strapi: Core.Strapi,
  { id, query: { problems, ...page } }: { id: string; query: BatchLogQuery },
): Promise<BatchLogResponse> =>
  findLog(strapi, { batch: await findBatch(strapi, id), problems, page });

/** @throws Refusal `batch_unknown` */
export const getBatchLogFile = async (
  strapi: Core.Strapi,
  { id, query: { problems, language } }: { id: string; query: BatchLogFileQuery },
): Promise<TextFile> =>
  logFile(strapi, {
    batch: await findBatch(strapi, id),
    problems,
    language,
  });

/** Lists the batches, newest first. */
export const listBatches = (strapi: Core.Strapi, page: PageQuery): Promise<BatchListResponse> =>
  findPage(batches(strapi), {
    where: {},
    orderBy: { id: 'desc' },
    populate: { program: true, tag: true, createdBy: true },
    page,
    show: (rows) => showBatches(strapi, rows),
  });
