import { Box } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Strapi's own grey for "2 rows selected" is too pale on the grey of the page. */
const WithReadableCount = styled(Box)`
  > * > span:first-child {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** The count of the ticked rows, and what can be done about them. */
export const SelectionBar = ({ children }: { children: ReactNode }) => (
  <WithReadableCount>
    <Table.ActionBar>{children}</Table.ActionBar>
  </WithReadableCount>
);
