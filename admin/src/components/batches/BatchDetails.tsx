import { Flex } from '@strapi/design-system';
import type { Batch } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { Fact } from '../Fact';

/** Tells who made a batch, of what, and with which wording; what was not chosen is left out. */
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
