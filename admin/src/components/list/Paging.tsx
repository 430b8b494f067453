import { Pagination as Pages } from '@strapi/strapi/admin';
import type { Pagination } from '../../../../shared/contracts/common';

/** Lets somebody choose the page and its size below a list. Both are in the URL. */
export const Paging = ({ pagination }: { pagination: Pagination }) => (
  <Pages.Root {...pagination} defaultPageSize={20}>
    <Pages.PageSize options={['20', '50', '100']} />
    <Pages.Links />
  </Pages.Root>
);
