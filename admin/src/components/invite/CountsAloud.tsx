import { VisuallyHidden } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import type { Addresses } from './useAddresses';
import type { Review } from './useReview';

const spoken = ['invited', 'added', 'already_pending', 'already_member', 'suppressed'] as const;

/** The counts for a screen reader, said when the typing has stopped and the server has answered. */
export const CountsAloud = ({ addresses, review }: { addresses: Addresses; review: Review }) => {
  const text = useText();
  const { pasted, settled, wrong } = addresses;
  const { limit, answer, isAsking } = review;
  const { reading } = pasted;
  const isQuiet = settled !== reading || isAsking || reading.total === 0;
  const parts = [
    text('invite.count.addresses', { count: reading.total }),
    reading.total > limit ? text('invite.limit.over', { count: reading.total, limit }) : '',
    wrong.length > 0 ? text('invite.wrong.title', { count: wrong.length }) : '',
    reading.duplicates > 0 ? text('invite.count.duplicate', { count: reading.duplicates }) : '',
    ...spoken.map((outcome) => {
      const count = answer?.counts[outcome] ?? 0;
      return count > 0 ? text(`invite.count.${outcome}`, { count }) : '';
    }),
  ];
  return (
    <VisuallyHidden tag="div" role="status">
      {isQuiet ? '' : parts.filter((part) => part !== '').join('. ')}
    </VisuallyHidden>
  );
};
