import type { Batch, BatchLogLine } from '../../../../shared/contracts/batches';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { ListTable } from '../list/ListTable';
import { LogRow } from './LogRow';
import { sendsLetters } from './progress';

type Column = 'line' | 'typed' | 'address' | 'outcome' | 'letter';

/**
 * Leaves out columns that do not apply: in actions on members nobody has typed an address, and not every
 * action sends a letter.
 */
const columnsOf = (batch: Batch): Column[] => [
  'line',
  ...(batch.action === 'invite' ? (['typed'] as const) : []),
  'address',
  'outcome',
  ...(sendsLetters(batch) ? (['letter'] as const) : []),
];

interface Props {
  batch: Batch;
  /** Undefined while they load. */
  lines: BatchLogLine[] | undefined;
}

export const LogTable = ({ batch, lines }: Props) => {
  const text = useText();
  const { canOpenMember } = useRights();
  const columns = columnsOf(batch);
  return (
    <ListTable
      rows={lines?.map((line) => ({ ...line, id: String(line.line) }))}
      columns={columns.map((name) => ({ name, label: text(`log.${name}`) }))}
    >
      {(line) => (
        <LogRow
          key={line.id}
          line={line}
          hasTyped={columns.includes('typed')}
          hasLetter={columns.includes('letter')}
          // A deleted member cannot be opened.
          canOpen={canOpenMember && batch.action !== 'delete'}
        />
      )}
    </ListTable>
  );
};
