import type { Page, PageQuery } from '../../../shared/contracts/common';
import type { Query } from './query';

/** Finds one page of rows, in the shape that every list answers. */
export const findPage = async <Row, Shown>(
  query: Query<Row>,
  input: {
    where: Record<string, unknown>;
    orderBy: unknown;
    populate?: unknown;
    page: PageQuery;
    show: (rows: Row[]) => Promise<Shown[]> | Shown[];
  },
): Promise<Page<Shown>> => {
  const { where, orderBy, populate, page: asked, show } = input;
  const { page, pageSize } = asked;
  const rows = await query.findMany({
    where,
    orderBy,
    populate,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const total = await query.count({ where });
  const pageCount = Math.ceil(total / pageSize);
  return { data: await show(rows), meta: { pagination: { page, pageSize, pageCount, total } } };
};

/** Writes a date in ISO 8601, in whatever form the database gave it. */
export const isoDate = (date: string | Date | null | undefined): string | null =>
  date ? new Date(date).toISOString() : null;
