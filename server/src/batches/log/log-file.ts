import type { Core } from '@strapi/strapi';
import type { BatchLogLine } from '../../../../shared/contracts/batches';
import type { Language } from '../../../../shared/contracts/languages';
import { byteOrderMark, csvRow } from '../../domain/csv';
import type { TextFile } from '../../domain/text-file';
import { logWords, wordReason, type LogWords } from '../../log-words';
import { isoDate } from '../../store/pagination';
import { walkLog, type LogFilter } from './log';

const rowOf = (
  { line, typed, email, outcome, notes, delivery }: BatchLogLine,
  words: LogWords,
): string =>
  csvRow([
    line,
    typed,
    email,
    outcome && words.outcome(outcome),
    words.notes(notes),
    delivery && words.delivery(delivery.state),
    delivery && wordReason(words, delivery),
    delivery?.at,
  ]);

async function* chunksOf(
  strapi: Core.Strapi,
  filter: LogFilter,
  words: LogWords,
): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(words.headings);
  for await (const lines of walkLog(strapi, filter)) {
    yield lines.map((line) => rowOf(line, words)).join('');
  }
}

/**
 * Writes the output log as CSV, in its reader's language. The last column is the time when the letter reached
 * the state shown, in ISO 8601, UTC.
 */
export const logFile = (
  strapi: Core.Strapi,
  { language, ...filter }: LogFilter & { language?: Language },
): TextFile => {
  const day = isoDate(filter.batch.createdAt)!.slice(0, 10);
  const chunks = chunksOf(strapi, filter, logWords(language));
  return { name: `output-log-${day}.csv`, chunks };
};
