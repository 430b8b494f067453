import type { ImportTarget } from '../../../../shared/contracts/imports';

/** The target each column is read as, from the left; null: it is not read. */
export type Columns = (ImportTarget | null)[];

/** Names of programs and tags may stand in several columns; of everything else there is one. */
const mayRepeat = new Set<ImportTarget>(['program', 'tags']);

/** Reads a column as something; whichever column was read so before is not read any more. */
export const readAs = (columns: Columns, at: number, target: ImportTarget | null): Columns =>
  columns.map((now, index) => {
    if (index === at) return target;
    return now === target && target !== null && !mayRepeat.has(target) ? null : now;
  });
