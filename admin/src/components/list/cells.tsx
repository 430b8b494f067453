import { Checkbox } from '@strapi/design-system';
import { Table, useTable } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';

/** A row's check box, labelled with the content of the row; Strapi's own is labelled with the id. */
export const SelectCell = ({ row, label }: { row: { id: string }; label: string }) => {
  const text = useText();
  const selectRow = useTable('SelectCell', (table) => table.selectRow);
  const isTicked = useTable('SelectCell', (table) =>
    table.selectedRows.some(({ id }) => id === row.id),
  );
  return (
    <Table.Cell onClick={(event) => event.stopPropagation()}>
      <Checkbox
        aria-label={text('list.select', { name: label })}
        checked={isTicked}
        onCheckedChange={() => selectRow(row)}
      />
    </Table.Cell>
  );
};

/**
 * A link from a table's row to the page of its item. The browser's own blue cannot be read on a dark
 * background.
 */
export const RowLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
`;
