import { Table } from '@strapi/strapi/admin';
import type { BatchLogLine } from '../../../../shared/contracts/batches';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { LogRow } from './LogRow';

const columns = ['line', 'typed', 'address', 'outcome', 'letter'] as const;

interface Props {
  /** Undefined while they load. */
  lines: BatchLogLine[] | undefined;
}

export const LogTable = ({ lines }: Props) => {
  const text = useText();
  const { canOpenMember } = useRights();
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
            <LogRow key={line.id} line={line} canOpen={canOpenMember} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
