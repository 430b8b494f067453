/** One page of a list, as every list of the plugin answers it. Pages count from 1. */
export interface Page<T> {
  data: T[];
  meta: { pagination: Pagination };
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  /** Exact up to 100,000. */
  total: number;
  /** The total, and so the number of pages, is known only roughly: there are about or at least as many. */
  isApproximate?: true;
}

/** One thing, wrapped as Strapi wraps it. */
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
 * Rows ticked on a page: either by their ids, or everything the list's own query finds.
 * Resolved on the server, so that "all" means all and not what the browser happened to load.
 */
export type Selection<Query = object> =
  { ids: string[] } | { all: true; query?: Query; except?: string[] };

/** A date and time in ISO 8601, UTC. */
export type Timestamp = string;
