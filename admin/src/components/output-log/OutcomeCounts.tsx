import { Flex } from '@strapi/design-system';
import type { OutcomeCounts as Counts } from '../../../../shared/contracts/batches';
import { actionOutcomes, lineOutcomes } from '../../../../shared/contracts/states';
import { useText } from '../../hooks/useText';
import { OutcomeBadge } from '../OutcomeBadge';

/** Shows the number of addresses for each outcome; outcomes without any are left out. */
export const OutcomeCounts = ({ counts }: { counts: Counts }) => {
  const text = useText();
  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={text('log.outcomes')}>
      {[...lineOutcomes, ...actionOutcomes]
        .filter((outcome) => (counts[outcome] ?? 0) > 0)
        .map((outcome) => (
          <li key={outcome}>
            <OutcomeBadge outcome={outcome} count={counts[outcome]} />
          </li>
        ))}
    </Flex>
  );
};
