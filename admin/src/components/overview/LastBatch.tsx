import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Batch } from '../../../../shared/contracts/batches';
import { actionOutcomes, lineOutcomes } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { FromNow } from '../When';
import { TextLink } from './TextLink';

/** Shows when and by whom the last batch was made, and its result. */
export const LastBatch = ({ batch }: { batch: Batch | undefined }) => {
  const text = useText();
  const { formatList } = useIntl();
  if (!batch) return null;
  const counts = [...lineOutcomes, ...actionOutcomes]
    .filter((outcome) => (batch.counts[outcome] ?? 0) > 0)
    .map((outcome) => `${text(`outcome.${outcome}`)}: ${batch.counts[outcome]}`);
  return (
    <Box>
      <TextLink to={`${pagesPath}/batches/${encodeURIComponent(batch.id)}`}>
        {text('overview.last_batch', { count: batch.total })}
      </TextLink>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        <FromNow at={batch.createdAt} />
        {batch.createdBy ? ` · ${text('overview.by', { who: batch.createdBy })}` : null}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {batch.state !== 'done'
          ? text('overview.processing', { done: batch.done, total: batch.total })
          : formatList(counts, { type: 'unit' })}
      </Typography>
    </Box>
  );
};
