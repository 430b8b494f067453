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
 * What a column of the file is read as: the address, the names (`name`: both in one), the language, names of
 * one or more programs or tags (split at `,`, `;` and `|`), or an attribute of the site's own by its name.
 */
export type ImportTarget =
  'email' | 'firstName' | 'lastName' | 'name' | 'language' | 'program' | 'tags' | (string & {});

/** How the file is to be read; what is left out is recognised from the file itself. */
export interface ImportReading {
  delimiter?: Delimiter;
  encoding?: Encoding;
  /** Whether the first line names the columns. */
  hasHeader?: boolean;
  /** What each column is read as, from the left; null: not at all. */
  columns?: (ImportTarget | null)[];
}

/**
 * `POST /member-invites/batches/import/preview`, multipart: `files` is the beginning of the file (256 KB are
 * plenty; a last line that is cut off is left out), `options` is this as JSON. Writes nothing.
 */
export interface ImportPreviewRequest extends ImportReading {
  /** Id of a program for everybody. */
  program?: string | null;
  send?: boolean;
}

export interface ImportPreviewRow {
  /** Where it begins in the file; counts from 1. */
  line: number;
  cells: string[];
  /** As it would be stored. */
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
  /** What columns can be read as, in the order of a menu. Labels of own attributes by language. */
  targets: { name: ImportTarget; isOwn: boolean; labels?: FieldLabels }[];
  /** The first 20. */
  rows: ImportPreviewRow[];
  maxImportRows: number;
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
 * Answers the batch (201, or 200 for a known `requestId`) once every line is stored; it is worked off
 * afterwards, whatever becomes of the browser. Wrong lines are logged and the rest goes on.
 * Refusals: as of `POST /batches`, and `file_unreadable`, `too_many_rows` (`details.maxImportRows`).
 */
export interface ImportRequest
  extends
    ImportReading,
    Omit<CreateBatchRequest, 'addresses' | 'selection' | 'source' | 'onInvalid'> {}
