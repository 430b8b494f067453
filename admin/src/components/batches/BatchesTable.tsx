import { Table } from '@strapi/strapi/admin';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { BatchRow } from './BatchRow';

const columns = ['when', 'by', 'what', 'addresses', 'outcomes', 'letters', 'state'] as const;

interface Props {
  /** Undefined while they load. */
  batches: Batch[] | undefined;
}

export const BatchesTable = ({ batches }: Props) => {
  const text = useText();
  const headers = columns.map((name) => ({ name, label: text(`batches.${name}`) }));
  return (
    <Table.Root rows={batches ?? []} headers={headers} isLoading={!batches}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Loading>{text('list.loading')}</Table.Loading>
        <Table.Body>
          {batches?.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
