import type { Core } from '@strapi/strapi';
import type { BatchLogLine } from '../../../../shared/contracts/batches';
import { byteOrderMark, csvRow } from '../../domain/csv';
import type { TextFile } from '../../domain/text-file';
import { isoDate } from '../../store/pagination';
import { walkLog, type LogFilter } from './log';

const columns = [
  'line',
  'typed',
  'address',
  'outcome',
  'detail',
  'delivery',
  'reason',
  'at',
] as const;

const rowOf = ({ line, typed, email, outcome, detail, delivery }: BatchLogLine): string => {
  const { state, reason, at } = delivery ?? {};
  return csvRow([line, typed, email, outcome, detail, state, reason, at]);
};

async function* chunksOf(strapi: Core.Strapi, filter: LogFilter): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(columns);
  for await (const lines of walkLog(strapi, filter)) yield lines.map(rowOf).join('');
}

/** The output log as CSV; `at` is when its letter came to the delivery shown, in ISO 8601, UTC. */
export const logFile = (strapi: Core.Strapi, filter: LogFilter): TextFile => {
  const day = isoDate(filter.batch.createdAt)!.slice(0, 10);
  return { name: `output-log-${day}.csv`, chunks: chunksOf(strapi, filter) };
};
