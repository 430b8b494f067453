import { useQueryParams } from '@strapi/strapi/admin';

/** What Strapi's own list components keep in the URL, beside the filters of a page. */
export interface ListState {
  page?: string;
  pageSize?: string;
  /** As a table's header writes it: `email:ASC`. */
  sort?: string;
  _q?: string;
}

const wholeNumber = (value: unknown, { most, usual }: { most: number; usual: number }): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : usual;
};

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * The state of a list, kept in the URL, so that it can be sent to somebody and gone back to.
 * `filter` changes filters and goes back to the first page.
 */
export const useListState = <Filters extends object>() => {
  type State = ListState & Filters;
  const [{ query }, setQuery] = useQueryParams<Partial<State>>();
  // Anybody can write anything into a URL; what makes no sense is as if it were not there.
  const { page, pageSize, sort, _q } = query as Record<keyof ListState, unknown>;
  const q = word(_q)?.slice(0, 200);

  return {
    state: query as Partial<State>,
    filter: (change: Partial<Filters>) => {
      // Strapi writes the URL without encoding and leaves that to the caller.
      const search = q === undefined ? {} : { _q: encodeURIComponent(q) };
      setQuery({ ...query, ...search, ...change, page: undefined } as Partial<State>);
    },
    clear: (names: (keyof State)[]) => {
      setQuery(Object.fromEntries(names.map((name) => [name, ''])) as Partial<State>, 'remove');
    },
    paging: {
      page: wholeNumber(page, { most: 1_000_000, usual: 1 }),
      pageSize: wholeNumber(pageSize, { most: 100, usual: 20 }),
    },
    sort: word(sort)?.replace(/:(ASC|DESC)$/, (order) => order.toLowerCase()),
    q,
  };
};
