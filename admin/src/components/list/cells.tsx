import { Checkbox } from '@strapi/design-system';
import { Table, useTable } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';

/** A row's tick box that is called after what stands in the row; Strapi's own reads out the id. */
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

/** The way from a table's row to what it shows. The browser's own blue cannot be read on a dark ground. */
export const RowLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
`;
