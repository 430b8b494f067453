import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter, Encoding } from '../../../../../shared/contracts/imports';
import { isSeparatorLine } from '../../../domain/csv-reading/delimiter';
import { decoderOf } from '../../../domain/csv-reading/encoding';
import { LineEnds } from '../../../domain/csv-reading/line-ends';
import type { Refusal } from '../../../errors';
import { unreadable } from './unreadable';

/** A file on disk, which may be only the beginning of the real one. */
export interface ImportFile {
  path: string;
  isWhole: boolean;
}

export interface CsvRecord {
  /** The line of the file where the record begins; counts from 1. */
  line: number;
  cells: string[];
}

/**
 * The longest record in bytes, longer than any person's row. A quote that is never closed would take in the
 * rest of the file.
 */
const longestRecord = 256 * 1024;

/**
 * Reads the text of a file, with lines that end with `
 * `.
 * @throws Refusal `file_unreadable` if it is no text
 */
export async function* textOf({ path }: ImportFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const lineEnds = new LineEnds();
  for await (const bytes of fs.createReadStream(path)) {
    const text = lineEnds.write(decoder.write(bytes as Buffer));
    if (text.includes('\0')) throw unreadable('not_text');
    if (text !== '') yield text;
  }
  const rest = lineEnds.write(decoder.end());
  if (rest !== '') yield rest;
}

const recordOf = (cells: string[], lines: number): CsvRecord => {
  // The fault is reported at its last line.
  const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return { line: lines - within, cells };
};

/** @param read the last line of what has been read as records; moves on with each */
const csvParser = (delimiter: Delimiter, read: { line: number }) =>
  parse({
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRecord,
    on_record: ((cells: string[], { lines }: { lines: number }) => {
      read.line = lines;
      return recordOf(cells, lines);
    }) as never,
  });

const faultOf = ({ code }: CsvError, line: number): Refusal => {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return unreadable('quote_open', line);
  return unreadable(code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'broken', line);
};

/**
 * Reads the records of a file of any size one by one; empty lines are skipped.
 * @throws Refusal `file_unreadable`
 */
export async function* readRecords(
  file: ImportFile,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
): AsyncGenerator<CsvRecord> {
  const read = { line: 0 };
  const parser = csvParser(delimiter, read);
  const flow = pipeline(Readable.from(textOf(file, encoding)), parser);
  flow.catch(() => undefined); // the parser reports it as well
  // The last record of a file that is cut off may be incomplete.
  let held: CsvRecord | undefined;
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (isSeparatorLine(record.cells, record.line)) continue;
      if (held) yield held;
      held = record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (file.isWhole || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw faultOf(error, read.line + 1);
    // The quote was cut off, and the record before it is whole.
    if (held) yield held;
    return;
  } finally {
    parser.destroy();
  }
  if (held && file.isWhole) yield held;
}
