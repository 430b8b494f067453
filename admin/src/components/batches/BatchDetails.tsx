import { Flex } from '@strapi/design-system';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { Fact } from '../Fact';

/**
 * Shows who made a batch, from which source and with which wording; options that were not chosen are left
 * out.
 */
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
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ) : null,
      )}
    </Flex>
  );
};
