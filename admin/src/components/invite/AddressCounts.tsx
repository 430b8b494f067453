import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { ColourBadge } from '../ColourBadge';
import type { Addresses } from './useAddresses';
import type { Review } from './useReview';

const NEAR = 0.8;

/** The server counts these; wrong ones and duplicates are counted here at once. */
const counted = ['invited', 'added', 'already_pending', 'already_member', 'suppressed'] as const;

/** Without the right to see members the server has looked nobody up, so nobody is called new. */
const countOf = (answer: Review['answer'], outcome: (typeof counted)[number]): number =>
  answer && !answer.byTextAlone ? answer.counts[outcome] : 0;

const colours = {
  invited: 'success',
  added: 'success',
  already_pending: 'secondary',
  already_member: 'secondary',
  suppressed: 'warning',
} as const;

/**
 * Shows how many addresses there are of each kind. It changes at every keystroke, so screen readers read out
 * `CountsAloud` instead.
 */
export const AddressCounts = ({ addresses, review }: { addresses: Addresses; review: Review }) => {
  const text = useText();
  const { reading } = addresses.pasted;
  const { limit, answer } = review;
  const { total, duplicates } = reading;
  const wrong = addresses.shownWrong.length;
  const isOver = total > limit;
  return (
    <Flex gap={2} wrap="wrap" minHeight="2.4rem">
      <ColourBadge colour={isOver ? 'danger' : total >= limit * NEAR ? 'warning' : 'neutral'}>
        {total >= limit * NEAR
          ? text('invite.count.of_limit', { count: total, limit })
          : text('invite.count.addresses', { count: total })}
      </ColourBadge>
      {wrong > 0 ? (
        <ColourBadge colour="danger">{text('invite.count.wrong', { count: wrong })}</ColourBadge>
      ) : null}
      {duplicates > 0 ? (
        <ColourBadge colour="neutral">
          {text('invite.count.duplicate', { count: duplicates })}
        </ColourBadge>
      ) : null}
      {counted.map((outcome) => {
        const count = countOf(answer, outcome);
        return count === 0 ? null : (
          <ColourBadge key={outcome} colour={colours[outcome]}>
            {text(`invite.count.${outcome}`, { count })}
          </ColourBadge>
        );
      })}
      {review.isAsking ? (
        <Typography variant="pi" textColor="neutral600">
          {text('invite.review.asking')}
        </Typography>
      ) : null}
    </Flex>
  );
};

/** Gives the counts to screen readers once the typing has stopped and the server has answered. */
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
    ...counted.map((outcome) => {
      const count = countOf(answer, outcome);
      return count > 0 ? text(`invite.count.${outcome}`, { count }) : '';
    }),
  ];
  return (
    <VisuallyHidden tag="div" role="status">
      {isQuiet ? '' : parts.filter((part) => part !== '').join('. ')}
    </VisuallyHidden>
  );
};
