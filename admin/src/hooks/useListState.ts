import { useQueryParams } from '@strapi/strapi/admin';

/** Strapi's own list components keep these in the URL, beside the filters of a page. */
export interface ListState {
  page?: string;
  pageSize?: string;
  /** The order as a table's header writes it: `email:ASC`. */
  sort?: string;
  _q?: string;
}

const wholeNumber = (value: unknown, { most, usual }: { most: number; usual: number }): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : usual;
};

/**
 * Encodes the state of the URL for Strapi's `setQuery`, which writes without encoding and leaves that to
 * the caller, also for the parts that were there before.
 */
export const encoded = (value: unknown): unknown => {
  if (typeof value === 'string') return encodeURIComponent(value);
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encoded(inner)]));
};

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * Keeps the state of a list in the URL, so that it can be shared and gone back to. `filter` changes filters
 * and goes back to the first page.
 */
export const useListState = <Filters extends object>() => {
  type State = ListState & Filters;
  const [{ query }, setQuery] = useQueryParams<Partial<State>>();
  // Anybody can write anything into a URL; values that make no sense are ignored.
  const { page, pageSize, sort, _q } = query as Record<keyof ListState, unknown>;
  const q = word(_q)?.slice(0, 200);

  return {
    state: query as Partial<State>,
    filter: (change: Partial<Filters>) => {
      const search = q === undefined ? {} : { _q: q };
      setQuery(encoded({ ...query, ...search, ...change, page: undefined }) as Partial<State>);
    },
    /** Changes filters like `filter`, but adds no step to the browser's history. */
    correct: (change: Partial<Filters>) => {
      setQuery(encoded({ ...query, ...change }) as Partial<State>, 'push', true);
    },
    clear: (names: (keyof State)[]) => {
      const none = Object.fromEntries(names.map((name) => [name, undefined]));
      setQuery({ ...(encoded(query) as Partial<State>), ...none });
    },
    paging: {
      page: wholeNumber(page, { most: 1_000_000, usual: 1 }),
      pageSize: wholeNumber(pageSize, { most: 100, usual: 20 }),
    },
    sort: word(sort)?.replace(/:(ASC|DESC)$/, (order) => order.toLowerCase()),
    q,
  };
};
