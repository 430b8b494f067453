import { Box, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { FormattedNumber } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { ColourBadge } from '../ColourBadge';
import { batchPath } from '../../plugin-id';
import { RowLink } from '../list/cells';
import { OutcomeCounts } from '../output-log/OutcomeCounts';
import { progressOf, type Progress } from '../output-log/progress';
import { When } from '../When';
import { LettersOfBatch } from './LettersOfBatch';
import { useBatchDescription } from './useBatchDescription';

const colours = {
  receiving: 'secondary',
  processing: 'secondary',
  waiting: 'neutral',
  sending: 'secondary',
  finished: 'success',
} as const satisfies Record<Progress['phase'], string>;

const Name = ({ children }: { children: string | undefined | null }) => (
  <Box maxWidth="20rem" title={children ?? undefined}>
    <Typography ellipsis tag="p">
      {children || '–'}
    </Typography>
  </Box>
);

/** Adds source and program to an invitation; the name of any other action says enough. */
const detailsOf = ({ action, program }: Batch, source: string): string =>
  action === 'invite' ? [source, program?.name].filter(Boolean).join(' · ') : '';

export const BatchRow = ({ batch }: { batch: Batch }) => {
  const text = useText();
  const navigate = useNavigate();
  const path = batchPath(batch.id);
  const { phase } = progressOf(batch, Date.now());
  const describe = useBatchDescription();
  const details = detailsOf(batch, text(`source.${batch.source}`));
  return (
    <Table.Row onClick={() => navigate(path)} style={{ cursor: 'pointer' }}>
      <Table.Cell onClick={(event) => event.stopPropagation()}>
        <RowLink to={path}>
          <Typography>
            <When at={batch.createdAt} />
          </Typography>
        </RowLink>
      </Table.Cell>
      <Table.Cell>
        <Name>{batch.createdBy}</Name>
      </Table.Cell>
      <Table.Cell>
        <Name>{describe(batch)}</Name>
        {details ? (
          <Box maxWidth="20rem" title={details}>
            <Typography ellipsis tag="p" variant="pi" textColor="neutral600">
              {details}
            </Typography>
          </Box>
        ) : null}
      </Table.Cell>
      <Table.Cell>
        <Typography>
          <FormattedNumber value={batch.total} />
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <OutcomeCounts counts={batch.counts} />
      </Table.Cell>
      <Table.Cell>
        <LettersOfBatch batch={batch} />
      </Table.Cell>
      <Table.Cell>
        <ColourBadge colour={colours[phase]}>{text(`phase.${phase}`)}</ColourBadge>
      </Table.Cell>
    </Table.Row>
  );
};
