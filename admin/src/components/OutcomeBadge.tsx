import type { LogOutcome } from '../../../shared/contracts/states';
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
  resent: 'success',
  cancelled: 'secondary',
  program_added: 'success',
  program_removed: 'secondary',
  tag_added: 'success',
  tag_removed: 'secondary',
  deleted: 'secondary',
  erased: 'secondary',
  linked: 'success',
  unchanged: 'neutral',
} as const satisfies Record<LogOutcome, string>;

interface Props {
  /** Null while the line waits to be processed. */
  outcome: LogOutcome | null;
  /** The number of lines with this outcome, if lines are counted. */
  count?: number;
}

/** Shows the outcome of an address, or of many. */
export const OutcomeBadge = ({ outcome, count }: Props) => {
  const text = useText();
  const words = text(outcome ? `outcome.${outcome}` : 'outcome.waiting');
  return (
    <ColourBadge colour={outcome ? colours[outcome] : 'neutral'}>
      {count === undefined ? words : text('outcome.count', { count, words })}
    </ColourBadge>
  );
};
