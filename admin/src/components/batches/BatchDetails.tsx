import { Box, Flex, Typography } from '@strapi/design-system';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';

/** Who made a batch, of what, and with which wording; what was not chosen is left out. */
export const BatchDetails = ({ batch }: { batch: Batch }) => {
  const text = useText();
  const details = [
    { label: text('batches.by'), value: batch.createdBy },
    {
      label: text('batches.source'),
      value: batch.action === 'add_accounts' ? null : text(`source.${batch.source}`),
    },
    { label: text('batches.program'), value: batch.program?.name },
    { label: text('batches.tag'), value: batch.tag?.name },
    { label: text('batches.language'), value: batch.language && nameOfLanguage(batch.language) },
    { label: text('batches.subject'), value: batch.subject },
  ];
  return (
    <Flex tag="dl" gap={6} wrap="wrap" alignItems="flex-start">
      {details.map(({ label, value }) =>
        value ? (
          <Box key={label} maxWidth="100%">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ) : null,
      )}
    </Flex>
  );
};
