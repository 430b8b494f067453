import type { InvitationState, MemberState } from '../../../shared/contracts/states';
import { useText } from '../hooks/useText';
import { ColourBadge } from './ColourBadge';

const colours = {
  not_invited: 'neutral',
  pending: 'primary',
  expired: 'warning',
  validated: 'success',
  accepted: 'success',
  cancelled: 'neutral',
  declined: 'warning',
  replaced: 'neutral',
} as const satisfies Record<MemberState | InvitationState, string>;

/** Shows the status of a member or of an invitation. */
export const StateBadge = ({ state }: { state: MemberState | InvitationState }) => {
  const text = useText();
  return <ColourBadge colour={colours[state]}>{text(`state.${state}`)}</ColourBadge>;
};
