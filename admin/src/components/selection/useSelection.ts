import { useState } from 'react';
import type { Selection } from '../../../../shared/contracts/common';

/** The most ids, or exceptions, that the server takes. */
export const mostIds = 1000;

/** A row and the page of the list on which it was selected or excluded. */
interface Mark {
  id: string;
  on: string;
}

interface Marks {
  /** The query whose results were selected. */
  of: string;
  /** True: everything the query finds is selected, except the marked rows. */
  isAll: boolean;
  marks: Mark[];
}

export interface Selected<Row, Query> {
  isAll: boolean;
  /** The number of selected rows on all pages. */
  count: number;
  /** True if the count is only approximate. */
  isApproximate: boolean;
  /** The number of selected rows on other pages; not counted for "all". */
  elsewhere: number;
  /** The selected rows of this page. */
  rows: Row[];
  /** Sets the selected rows of this page. */
  tick: (rows: Row[]) => void;
  selectAll: () => void;
  clear: () => void;
  /** True if more rows were selected or excluded one by one than the server takes. */
  isTooLong: boolean;
  /** The selection for the server, which resolves it when an action runs. */
  selection: Selection<Query>;
}

interface Listed<Row, Query> {
  rows: Row[];
  /** The number of rows in the whole list. */
  total: number;
  isApproximate?: boolean;
  query: Query;
  /** A name for this page of the list in its current order. */
  page: string;
}

/**
 * Holds the selected rows of a list with pages: selected one by one, or everything that its query finds with
 * some exceptions. Both survive paging; another query starts with no selection. A row that has left its page
 * is no longer selected, so that no action affects rows that nobody sees.
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
