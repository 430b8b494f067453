import { useEffect } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import type { Pagination } from '../../../shared/contracts/common';
import { encoded } from './useListState';

/**
 * Goes to the last page if the URL asks for a page after it: the last row of the last page may have left the
 * list.
 */
export const usePageInRange = (pagination: Pagination | undefined): void => {
  const [{ query }, setQuery] = useQueryParams<{ page?: string }>();
  const { page = 1, pageCount = 1 } = pagination ?? {};
  useEffect(() => {
    if (page <= pageCount || pageCount < 1) return;
    setQuery({ ...(encoded(query) as typeof query), page: String(pageCount) }, 'push', true);
  }, [page, pageCount, query, setQuery]);
};
