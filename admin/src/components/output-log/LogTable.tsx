import { Table } from '@strapi/strapi/admin';
import type { Batch, BatchLogLine } from '../../../../shared/contracts/batches';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { LogRow } from './LogRow';
import { sendsLetters } from './progress';

type Column = 'line' | 'typed' | 'address' | 'outcome' | 'letter';

/** Leaves columns out: nobody typed members that something was done to, and not everything sends a letter. */
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
  const headers = columns.map((name) => ({ name, label: text(`log.${name}`) }));
  const rows = (lines ?? []).map((line) => ({ ...line, id: String(line.line) }));
  return (
    <Table.Root rows={rows} headers={headers} isLoading={!lines}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Loading>{text('list.loading')}</Table.Loading>
        <Table.Body>
          {rows.map((line) => (
            <LogRow
              key={line.id}
              line={line}
              hasTyped={columns.includes('typed')}
              hasLetter={columns.includes('letter')}
              // A deleted member is not there to be opened.
              canOpen={canOpenMember && batch.action !== 'delete'}
            />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
