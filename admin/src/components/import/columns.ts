import type { ImportTarget } from '../../../../shared/contracts/imports';

/** The target of each column, from the left; null: the column is ignored. */
export type Columns = (ImportTarget | null)[];

/** Programs and tags may stand in several columns; every other target has one. */
const mayRepeat = new Set<ImportTarget>(['program', 'tags']);

/** Sets the target of a column; a column that had the same target before is ignored from now on. */
export const readAs = (columns: Columns, at: number, target: ImportTarget | null): Columns =>
  columns.map((now, index) => {
    if (index === at) return target;
    return now === target && target !== null && !mayRepeat.has(target) ? null : now;
  });
