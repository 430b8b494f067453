import type { Selection } from '../../../shared/contracts/common';
import type { Query } from '../store/query';
import { inOrderOfIds, walkRows } from '../store/walk';

const chunk = 500;

/**
 * Walks over the rows of a selection, a chunk at a time: those with the given ids, or all that the
 * list's query finds but the excepted ones.
 * @param where of the list's query; asked for only where "all" was chosen
 */
export async function* walkSelection<Row extends { id: number; documentId: string }>(
  query: Query<Row>,
  input: {
    selection: Selection;
    where: () => Promise<Record<string, unknown>>;
    populate: unknown;
  },
): AsyncGenerator<Row[]> {
  const { selection, populate } = input;
  if ('ids' in selection && selection.ids) {
    yield await query.findMany({
      where: { documentId: { $in: selection.ids } },
      orderBy: { id: 'asc' },
      populate,
    });
    return;
  }
  const except = 'except' in selection ? (selection.except ?? []) : [];
  const where = await input.where();
  const conditions = except.length > 0 ? [where, { documentId: { $notIn: except } }] : [where];
  // An action may make rows that the query finds as well (resending does): they are not of the selection.
  const [newest] = await query.findMany({
    where: { $and: conditions },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!newest) return;
  const selected = { $and: [...conditions, { id: { $lte: newest.id } }] };
  yield* walkRows(query, { ...inOrderOfIds, where: selected, chunk, populate });
}
