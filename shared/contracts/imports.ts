import type { FieldLabels } from '../field-labels';
import type { CreateBatchRequest } from './batches';
import type { One } from './common';
import type { Note } from './notes';
import type { LineOutcome } from './states';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The meaning of a column of the file: the address, the names (`name`: both in one), the language, names of
 * one or more programs or tags (split at `,`, `;` and `|`), or an attribute that the site has added, by its
 * name.
 */
export type ImportTarget =
  'email' | 'firstName' | 'lastName' | 'name' | 'language' | 'program' | 'tags' | (string & {});

/** How the file is to be read; what is left out is recognised from the file itself. */
export interface ImportReading {
  delimiter?: Delimiter;
  encoding?: Encoding;
  /** True if the first line names the columns. */
  hasHeader?: boolean;
  /** The target of each column, from the left; null: the column is ignored. */
  columns?: (ImportTarget | null)[];
}

/**
 * `POST /member-invites/batches/import/preview`, multipart: `files` is the beginning of the file (256 KB are
 * plenty; a last line that is cut off is left out), `options` is this as JSON. Writes nothing.
 */
export interface ImportPreviewRequest extends ImportReading {
  /** Id of a program for everybody in the file. */
  program?: string | null;
  send?: boolean;
}

export interface ImportPreviewRow {
  /** Where it begins in the file; counts from 1. */
  line: number;
  cells: string[];
  /** The address as it would be stored. */
  email: string | null;
  outcome: LineOutcome;
  notes?: Note[];
  suggestion?: string;
}

export type ImportPreviewResponse = One<{
  delimiter: Delimiter;
  encoding: Encoding;
  hasHeader: boolean;
  /** Names of the columns; without a header, empty texts. */
  header: string[];
  columns: (ImportTarget | null)[];
  /**
   * The possible targets of columns, in the order of a menu. Labels of own attributes are given by language.
   */
  targets: { name: ImportTarget; isOwn: boolean; labels?: FieldLabels }[];
  /** The first 20 rows. */
  rows: ImportPreviewRow[];
  maxImportRows: number;
  /** As in the review of a batch: the rows were judged without the roster. */
  byTextAlone?: true;
}>;

/**
 * Why a file is refused with `file_unreadable`: `details.reason`. With `quote_open`, `row_too_long` and
 * `broken`, `details.line` is where to look: the fault is there or below.
 */
export const unreadableReasons = [
  'not_text',
  'not_utf8',
  'empty',
  'too_many_columns',
  'quote_open',
  'row_too_long',
  'broken',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/**
 * `POST /member-invites/batches/import`, multipart: `files` is the whole file, `options` is this as JSON.
 * Answers the batch (201, or 200 for a known `requestId`) once every line is stored; it is processed
 * afterwards, even if the browser is closed. Wrong lines are logged and the others are processed. Refusals:
 * as for `POST /batches`, and `file_unreadable`, `too_many_rows` (`details.maxImportRows`).
 */
export interface ImportRequest
  extends
    ImportReading,
    Omit<CreateBatchRequest, 'addresses' | 'selection' | 'source' | 'onInvalid'> {}
