import { Checkbox } from '@strapi/design-system';
import { Table, useTable } from '@strapi/strapi/admin';
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
