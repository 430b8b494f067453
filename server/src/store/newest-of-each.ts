import type { Query } from './query';

interface Search<Owner extends string> {
  /** The relation to the records that the rows belong to. */
  of: Owner;
  ids: number[];
  where?: Record<string, unknown>;
  populate?: Record<string, unknown>;
}

type OwnedBy<Owner extends string> = Partial<Record<Owner, { id: number } | null>>;

/** Finds the newest row that belongs to each of these records, by id of the record's row. */
export const newestOfEach = async <Owner extends string, Row extends OwnedBy<Owner>>(
  query: Query<Row>,
  { of, ids, where, populate }: Search<Owner>,
): Promise<Map<number, Row>> => {
  if (ids.length === 0) return new Map();
  const found = await query.findMany({
    where: { ...where, [of]: { id: { $in: ids } } },
    orderBy: { id: 'asc' },
    populate: { [of]: { select: ['id'] }, ...populate },
  });
  // A newer row takes the place of an older one.
  return new Map(found.map((row) => [row[of]!.id, row]));
};
