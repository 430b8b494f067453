import { useQueryParams } from '@strapi/strapi/admin';

/** What Strapi's own list components keep in the URL, beside the filters of a page. */
export interface ListState {
  page?: string;
  pageSize?: string;
  /** As a table's header writes it: `email:ASC`. */
  sort?: string;
  _q?: string;
}

/**
 * The state of a list, kept in the URL, so that it can be sent to somebody and gone back to.
 * `filter` changes filters and goes back to the first page.
 */
export const useListState = <Filters extends object>() => {
  type State = ListState & Filters;
  const [{ query }, setQuery] = useQueryParams<Partial<State>>();
  const { page, pageSize, sort, _q: q } = query as ListState;

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
    paging: { page: Number(page) || 1, pageSize: Number(pageSize) || 20 },
    sort: sort?.toLowerCase().replace('lastname', 'lastName'),
    q: q || undefined,
  };
};
