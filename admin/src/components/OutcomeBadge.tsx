import type { LineOutcome } from '../../../shared/contracts/states';
import { useText } from '../hooks/useText';
import { ColourBadge } from './ColourBadge';

const colours = {
  invited: 'success',
  added: 'secondary',
  already_pending: 'neutral',
  already_member: 'neutral',
  suppressed: 'warning',
  duplicate: 'neutral',
  invalid: 'danger',
} as const satisfies Record<LineOutcome, string>;

interface Props {
  /** Null while the line waits to be worked off. */
  outcome: LineOutcome | null;
  /** How many lines came to it, where lines are counted. */
  count?: number;
}

/** What became of an address, or of many. */
export const OutcomeBadge = ({ outcome, count }: Props) => {
  const text = useText();
  const words = text(outcome ? `outcome.${outcome}` : 'outcome.waiting');
  return (
    <ColourBadge colour={outcome ? colours[outcome] : 'neutral'}>
      {count === undefined ? words : text('outcome.count', { count, words })}
    </ColourBadge>
  );
};
