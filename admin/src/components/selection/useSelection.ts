import { useState } from 'react';
import type { Selection } from '../../../../shared/contracts/common';

/** As many ids, or exceptions, as the server takes. */
export const mostIds = 1000;

/** A row and the page of the list on which it was ticked, or left out. */
interface Mark {
  id: string;
  on: string;
}

interface Marks {
  /** The query whose results were ticked. */
  of: string;
  /** Everything the query finds is selected, and the marked rows are not. */
  isAll: boolean;
  marks: Mark[];
}

export interface Selected<Row, Query> {
  isAll: boolean;
  /** How many are selected, on whatever page. */
  count: number;
  /** The count is known only roughly. */
  isApproximate: boolean;
  /** How many of them stand on other pages; of "all" that is not counted. */
  elsewhere: number;
  /** The selected rows of this page. */
  rows: Row[];
  /** Takes those of this page that are to be selected. */
  tick: (rows: Row[]) => void;
  selectAll: () => void;
  clear: () => void;
  /** More rows were ticked, or left out, one by one than the server takes. */
  isTooLong: boolean;
  /** For the server, which resolves it when something is done about it. */
  selection: Selection<Query>;
}

interface Listed<Row, Query> {
  rows: Row[];
  /** Counts the whole list. */
  total: number;
  isApproximate?: boolean;
  query: Query;
  /** Names the page of the list, as it is sorted. */
  page: string;
}

/**
 * The selected rows of a list with pages: ticked one by one, or everything that its query finds but for
 * exceptions. Both outlive paging; another query starts with none. A ticked row that has left its page
 * is not selected any more, so that nothing is done to what nobody sees.
 */
export const useSelection = <Row extends { id: string }, Query extends object>(
  list: Listed<Row, Query>,
): Selected<Row, Query> => {
  const { rows, total, query, page } = list;
  const of = JSON.stringify(query);
  const none: Marks = { of, isAll: false, marks: [] };
  const [kept, keep] = useState<Marks>(none);
  const { isAll, marks: all } = kept.of === of ? kept : none;
  const shown = new Set(rows.map(({ id }) => id));
  const marks = isAll ? all : all.filter(({ id, on }) => on !== page || shown.has(id));
  const marked = new Set(marks.map(({ id }) => id));
  const others = marks.filter(({ id }) => !shown.has(id));
  const count = isAll ? Math.max(0, total - marks.length) : marks.length;

  const mark = (those: Row[]) =>
    keep({ of, isAll, marks: [...others, ...those.map(({ id }) => ({ id, on: page }))] });

  return {
    isAll: isAll && count > 0,
    count,
    isApproximate: isAll && Boolean(list.isApproximate),
    elsewhere: isAll ? 0 : others.length,
    rows: rows.filter(({ id }) => marked.has(id) !== isAll),
    tick: (chosen) => {
      const ticked = new Set(chosen.map(({ id }) => id));
      mark(isAll ? rows.filter(({ id }) => !ticked.has(id)) : chosen);
    },
    selectAll: () => keep({ of, isAll: true, marks: [] }),
    clear: () => keep(none),
    isTooLong: marks.length > mostIds,
    selection: isAll
      ? { all: true, query, ...(marks.length > 0 ? { except: marks.map(({ id }) => id) } : {}) }
      : { ids: marks.map(({ id }) => id) },
  };
};
