import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { ListTable } from '../list/ListTable';
import { BatchRow } from './BatchRow';

const columns = ['when', 'by', 'what', 'addresses', 'outcomes', 'letters', 'state'] as const;

interface Props {
  /** Undefined while they load. */
  batches: Batch[] | undefined;
}

export const BatchesTable = ({ batches }: Props) => {
  const text = useText();
  return (
    <ListTable
      rows={batches}
      columns={columns.map((name) => ({ name, label: text(`batches.${name}`) }))}
    >
      {(batch) => <BatchRow key={batch.id} batch={batch} />}
    </ListTable>
  );
};
