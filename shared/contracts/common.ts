/** One page of a list, as every list of the plugin answers it. Pages count from 1. */
export interface Page<T> {
  data: T[];
  meta: { pagination: Pagination };
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  /** The number of all items, exact up to 100,000. */
  total: number;
  /** The total, and so the number of pages, is only approximate: there are about or at least this many. */
  isApproximate?: true;
}

/** One item, wrapped as Strapi wraps it. */
export interface One<T> {
  data: T;
}

export interface PageQuery {
  /** Counts from 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

/**
 * The rows that were selected in a list: either their ids, or everything that the list's own query finds. The
 * server resolves it, so that "all" means all rows and not only those that the browser has loaded.
 */
export type Selection<Query = object> =
  { ids: string[] } | { all: true; query?: Query; except?: string[] };

/** A date and time in ISO 8601, UTC. */
export type Timestamp = string;
