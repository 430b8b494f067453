import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import type {
  Delimiter,
  Encoding,
  ImportReading,
  ImportTarget,
} from '../../../../../shared/contracts/imports';
import { guessColumns, looksLikeHeader } from '../../../domain/csv-reading/columns';
import { recogniseDelimiter } from '../../../domain/csv-reading/delimiter';
import { Utf8Check, encodingOfStart } from '../../../domain/csv-reading/encoding';
import { Refusal } from '../../../errors';
import { importTargets, ownFields } from './catalogue';
import { readRecords, textOf, type CsvRecord, type ImportFile } from './records';
import { unreadable } from './unreadable';

/** The way to read a file: as requested, and otherwise as recognised. */
export interface Reading {
  encoding: Encoding;
  delimiter: Delimiter;
  hasHeader: boolean;
  /** Names of the columns; empty texts if there is no header. */
  header: string[];
  columns: (ImportTarget | null)[];
}

const looked = 64 * 1024;
const sampleSize = 50;
/** The most columns that a request may name. */
const mostColumns = 1000;

/**
 * Reads the whole file once to find its encoding.
 * @throws Refusal `file_unreadable` if UTF-8 was requested and the file is not
 */
const findEncoding = async (file: ImportFile, asked: Encoding | undefined): Promise<Encoding> => {
  if (asked && asked !== 'utf-8') return asked;
  const check = new Utf8Check();
  let isStart = true;
  for await (const bytes of fs.createReadStream(file.path)) {
    const shown = isStart && !asked ? encodingOfStart(bytes as Buffer) : null;
    if (shown && shown !== 'utf-8') return shown;
    isStart = false;
    check.add(bytes as Buffer);
  }
  if (check.end(file)) return 'utf-8';
  if (!asked) return 'windows-1252';
  // Going on would garble letters permanently.
  throw unreadable('not_utf8');
};

const beginningOf = async (file: ImportFile, encoding: Encoding): Promise<string> => {
  let text = '';
  for await (const part of textOf(file, encoding)) {
    text += part;
    if (text.length >= looked) break;
  }
  return text;
};

const sampleOf = async (
  file: ImportFile,
  format: { encoding: Encoding; delimiter: Delimiter },
): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = [];
  for await (const record of readRecords(file, format)) {
    if (record.cells.length > mostColumns) throw unreadable('too_many_columns');
    records.push(record);
    if (records.length === sampleSize) break;
  }
  if (records.length === 0) throw unreadable('empty');
  return records;
};

const mayRepeat = new Set<ImportTarget>(['program', 'tags']);

const refuseColumn = (at: number, message: string): never => {
  throw new Refusal('invalid_request', { message, errors: [{ path: ['columns', at], message }] });
};

const assertColumns = (strapi: Core.Strapi, columns: (ImportTarget | null)[]): void => {
  const known = new Set(importTargets(strapi).map(({ name }) => name));
  columns.forEach((target, at) => {
    if (target === null) return;
    if (!known.has(target)) refuseColumn(at, `Columns cannot be read as ${target}.`);
    if (columns.indexOf(target) !== at && !mayRepeat.has(target)) {
      refuseColumn(at, `Two columns cannot both be read as ${target}.`);
    }
  });
};

/** @throws Refusal `file_unreadable`, `invalid_request` for impossible columns */
export const recogniseReading = async (
  strapi: Core.Strapi,
  { file, asked }: { file: ImportFile; asked: ImportReading },
): Promise<Reading & { sample: CsvRecord[] }> => {
  if (asked.columns) assertColumns(strapi, asked.columns);
  const encoding = await findEncoding(file, asked.encoding);
  const delimiter = asked.delimiter ?? recogniseDelimiter(await beginningOf(file, encoding));
  const sample = await sampleOf(file, { encoding, delimiter });
  const rows = sample.map(({ cells }) => cells);
  const own = ownFields(strapi);
  const hasHeader = asked.hasHeader ?? looksLikeHeader(rows, own);
  const [first = []] = rows;
  const below = hasHeader ? rows.slice(1) : rows;
  const guessed = guessColumns({ header: hasHeader ? first : null, rows: below, own });
  const width = Math.max(guessed.length, asked.columns?.length ?? 0);
  const columns = asked.columns ?? guessed;
  return {
    encoding,
    delimiter,
    hasHeader,
    header: Array.from({ length: width }, (_, at) => (hasHeader ? (first[at] ?? '').trim() : '')),
    columns: Array.from({ length: width }, (_, at) => columns[at] ?? null),
    sample: hasHeader ? sample.slice(1) : sample,
  };
};
