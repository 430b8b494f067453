import { VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useText } from '../../hooks/useText';

export interface Column {
  name: string;
  label: string;
  sortable?: boolean;
}

/** The head of a list whose rows can be selected and end with a menu. */
export const ListHead = ({ columns, canSelect }: { columns: Column[]; canSelect: boolean }) => {
  const text = useText();
  return (
    <Table.Head>
      {canSelect ? <Table.HeaderCheckboxCell /> : null}
      {columns.map((column) => (
        <Table.HeaderCell key={column.name} {...column} />
      ))}
      <th>
        <VisuallyHidden>{text('members.actions')}</VisuallyHidden>
      </th>
    </Table.Head>
  );
};
