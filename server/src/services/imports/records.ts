import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter, Encoding } from '../../../../shared/contracts/imports';
import { isSeparatorLine } from '../../domain/csv-reading/delimiter';
import { decoderOf } from '../../domain/csv-reading/encoding';
import { LineEnds } from '../../domain/csv-reading/line-ends';
import { Refusal } from '../../errors';

/** Where the bytes are, and whether they are the whole file. */
export interface ImportFile {
  path: string;
  isWhole: boolean;
}

export interface CsvRecord {
  /** Where it begins in the file; counts from 1. */
  line: number;
  cells: string[];
}

/** In bytes; longer than any person's row. A quote that is never closed swallows the rest of the file. */
const longestRecord = 256 * 1024;

const unreadable = (message: string): Refusal => new Refusal('file_unreadable', { message });

/** The text of a file, its lines ended by `\n`. @throws Refusal `file_unreadable` where it is no text */
export async function* textOf({ path }: ImportFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const lineEnds = new LineEnds();
  for await (const bytes of fs.createReadStream(path)) {
    const text = lineEnds.write(decoder.write(bytes as Buffer));
    if (text.includes('\0')) {
      throw unreadable('This is no text file. Save the table as CSV and try again.');
    }
    if (text !== '') yield text;
  }
  const rest = lineEnds.write(decoder.end());
  if (rest !== '') yield rest;
}

const recordOf = (cells: string[], { lines }: { lines: number }): CsvRecord => {
  // It is told at its last line.
  const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return { line: lines - within, cells };
};

const csvParser = (delimiter: Delimiter) =>
  parse({
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRecord,
    on_record: recordOf as never,
  });

const faultOf = (error: CsvError): Refusal => {
  const line = typeof error.lines === 'number' ? error.lines : '?';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return unreadable(`A quotation mark is opened and never closed; noticed at line ${line}.`);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const message = `The row at line ${line} is too long. Is a quotation mark before it never closed?`;
    return unreadable(message);
  }
  return unreadable(`The file cannot be read as CSV at line ${line}.`);
};

/**
 * The records of a file one by one, whatever its size; empty lines are passed over.
 * @throws Refusal `file_unreadable`
 */
export async function* readRecords(
  file: ImportFile,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
): AsyncGenerator<CsvRecord> {
  const parser = csvParser(delimiter);
  const flow = pipeline(Readable.from(textOf(file, encoding)), parser);
  flow.catch(() => undefined); // told by the parser as well
  // Of a file that is cut off, the last record may be half of one.
  let held: CsvRecord | undefined;
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) {
      if (isSeparatorLine(record.cells, record.line)) continue;
      if (held) yield held;
      held = record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (file.isWhole || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw faultOf(error);
    // The quote was cut off, and the record before it is whole.
    if (held) yield held;
    return;
  } finally {
    parser.destroy();
  }
  if (held && file.isWhole) yield held;
}
