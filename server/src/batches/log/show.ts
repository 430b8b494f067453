import type { Core } from '@strapi/strapi';
import type { Batch, LetterCounts, OutcomeCounts } from '../../../../shared/contracts/batches';
import { batches } from '../../store/query';
import { Refusal } from '../../errors';
import { nameOfAdmin, type BatchRow } from '../../store/records';
import { isoDate } from '../../store/pagination';
import { countLetters, countLines } from './counts';

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
