import type { Query } from './query';

type Where = Record<string, unknown>;

export interface Walk<Row> {
  where: Where;
  /** Rows read at once. */
  chunk: number;
  /** An order in which no two rows are equal. */
  orderBy: unknown;
  /** Selects the rows behind this one in that order. */
  behind: (last: Row) => Where;
  select?: string[];
  populate?: unknown;
}

/** The order of most walks. */
export const inOrderOfIds = {
  orderBy: { id: 'asc' },
  behind: ({ id }: { id: number }): Where => ({ id: { $gt: id } }),
};

/**
 * Reads all rows that are found, a chunk at a time. Each query begins after the last row of the one before,
 * so that the last chunks are found as fast as the first, and rows that are added or deleted meanwhile shift
 * nothing.
 */
export async function* walkRows<Row>(
  query: Query<Row>,
  { where, chunk, behind, ...params }: Walk<Row>,
): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rest = last === undefined ? [] : [behind(last)];
    const rows = await query.findMany({
      ...params,
      where: { $and: [where, ...rest] },
      limit: chunk,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < chunk) return;
    last = rows.at(-1);
  }
}
