import type { ReactNode } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';

interface Column {
  name: string;
  label: string;
  sortable?: boolean;
}

interface Props<Row extends { id: string }> {
  /** Undefined while they load. */
  rows: Row[] | undefined;
  columns: Column[];
  /** For rows that end with a menu, and that some admins can tick. */
  selection?: { rows: Row[]; tick: (rows: Row[]) => void; isAllowed: boolean };
  /** Draws one row. */
  children: (row: Row) => ReactNode;
}

/** A table of records with its head, and a sign while they load. */
export const ListTable = <Row extends { id: string }>({
  rows,
  columns,
  selection,
  children,
}: Props<Row>) => {
  const text = useText();
  return (
    <Table.Root
      rows={rows ?? []}
      headers={selection ? [...columns, { name: 'menu', label: '' }] : columns}
      isLoading={!rows}
      selectedRows={selection?.rows}
      onSelectedRowsChange={selection?.tick}
    >
      <Table.Content>
        <Table.Head>
          {selection?.isAllowed ? <Table.HeaderCheckboxCell /> : null}
          {columns.map((column) => (
            <Table.HeaderCell key={column.name} {...column} />
          ))}
          {selection ? (
            <th>
              <VisuallyHidden>{text('members.actions')}</VisuallyHidden>
            </th>
          ) : null}
        </Table.Head>
        <Table.Loading>{text('list.loading')}</Table.Loading>
        <Table.Body>{rows?.map(children)}</Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
