import type { Query } from '../../../store/query';
import type { Walk } from './walk';

interface Path<Row> {
  where: Record<string, unknown>;
  populate?: unknown;
  lineOf: (row: Row) => object;
}

/** Walks over the rows that are found, in the order of their ids, and turns each into a line. */
export const walkOver = <Row extends { id: number }>(
  query: Query<Row>,
  { where, populate, lineOf }: Path<Row>,
): Walk => ({
  count: () => query.count({ where }),
  async next({ after, upTo, limit }) {
    const rows = await query.findMany({
      where: { $and: [where, { id: { $gt: after, $lte: upTo } }] },
      orderBy: { id: 'asc' },
      limit,
      populate,
    });
    return rows.map((row) => ({ id: row.id, line: lineOf(row) }));
  },
});
