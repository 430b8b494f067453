import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ImportPreviewRow } from '../../../../shared/contracts/imports';
import { useNotes } from '../../hooks/useNotes';
import { useText } from '../../hooks/useText';
import { Choice } from '../Choice';
import { ColourBadge, type BadgeColour } from '../ColourBadge';
import { expectedOutcomeLabel } from '../invite/expected-outcome';
import type { Columns } from './columns';
import { readAs } from './columns';
import type { Preview } from './useFilePreview';
import { useTargetLabel } from './useTargetLabel';

/** Holds a table as wide as the file; it scrolls by itself, also by keys. */
const Scroll = styled.div`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Sheet = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: top;
    max-width: 32rem;
  }
  td {
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    white-space: nowrap;
  }
  td:nth-child(2) {
    min-width: 20rem;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tbody tr:last-child td {
    border-bottom: none;
  }
`;

const colours: Partial<Record<ImportPreviewRow['outcome'], BadgeColour>> = {
  invited: 'success',
  added: 'secondary',
  invalid: 'danger',
  suppressed: 'warning',
};

interface Props {
  preview: Preview;
  onColumns: (columns: Columns) => void;
}

const ColumnHead = ({ preview, onColumns, at }: Props & { at: number }) => {
  const text = useText();
  const labelOf = useTargetLabel();
  const { columns, header, targets } = preview;
  const name = header[at] || text('import.column', { number: at + 1 });
  return (
    <th scope="col">
      <Box minWidth="16rem">
        <Typography tag="p" variant="sigma" textColor="neutral700" paddingBottom={2}>
          {name}
        </Typography>
        <Choice
          size="S"
          aria-label={text('import.read_as', { name })}
          value={columns[at] ?? null}
          options={[
            { value: null, label: text('import.not_read') },
            ...targets.map((target) => ({ value: target.name, label: labelOf(target) })),
          ]}
          onChange={(target) => onColumns(readAs(columns, at, target))}
        />
      </Box>
    </th>
  );
};

/** Without the right to see members the server has looked nobody up: a row is well formed, or not. */
const useOutcomeLabel = ({ byTextAlone }: Preview) => {
  const text = useText();
  return (outcome: ImportPreviewRow['outcome']): string =>
    byTextAlone && (outcome === 'invited' || outcome === 'added')
      ? text('import.well_formed')
      : text(expectedOutcomeLabel[outcome]);
};

const Outcome = ({ row, preview }: { row: ImportPreviewRow; preview: Preview }) => {
  const text = useText();
  const say = useNotes();
  const labelOf = useOutcomeLabel(preview);
  const { outcome, notes, suggestion } = row;
  return (
    <>
      <ColourBadge colour={colours[outcome] ?? 'neutral'}>{labelOf(outcome)}</ColourBadge>
      {notes ? (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {say(notes)}
        </Typography>
      ) : null}
      {suggestion ? (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {text('log.suggestion', { address: suggestion })}
        </Typography>
      ) : null}
    </>
  );
};

/** Shows the first rows of the file, the target of each column, and the expected outcome of each row. */
export const PreviewTable = ({ preview, onColumns }: Props) => {
  const text = useText();
  const { columns, rows } = preview;
  const places = columns.map((_, at) => at);
  return (
    <Scroll role="region" aria-label={text('import.rows')} tabIndex={0}>
      <Sheet>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma" textColor="neutral700">
                {text('log.line')}
              </Typography>
            </th>
            <th scope="col">
              <Typography variant="sigma" textColor="neutral700">
                {text('log.outcome')}
              </Typography>
            </th>
            {places.map((at) => (
              <ColumnHead key={at} preview={preview} onColumns={onColumns} at={at} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>
                <Typography>{row.line}</Typography>
              </td>
              <td>
                <Outcome row={row} preview={preview} />
              </td>
              {places.map((at) => (
                <td key={at}>
                  <Typography textColor={columns[at] === null ? 'neutral600' : 'neutral800'}>
                    {row.cells[at] ?? ''}
                  </Typography>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Sheet>
    </Scroll>
  );
};
