import { Pagination as Pages } from '@strapi/strapi/admin';
import type { Pagination } from '../../../../shared/contracts/common';

/** Below a list: how many a page, and the pages. Both are in the URL. */
export const Paging = ({ pagination }: { pagination: Pagination }) => (
  <Pages.Root {...pagination} defaultPageSize={20}>
    <Pages.PageSize options={['20', '50', '100']} />
    <Pages.Links />
  </Pages.Root>
);
