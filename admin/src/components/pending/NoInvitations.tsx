import { useText } from '../../hooks/useText';
import { InviteLink } from '../InviteLink';
import { ClearButton, EmptyList } from '../list/EmptyList';
import type { View } from './views';

interface Props {
  view: View;
  /** True if a search is active or a program is chosen. */
  isFiltered: boolean;
  onClear: () => void;
}

/** Shows in place of the table good news, what to do first, or how to see everything again. */
export const NoInvitations = ({ view, isFiltered, onClear }: Props) => {
  const text = useText();
  return isFiltered ? (
    <EmptyList
      content={text('pending.none_found')}
      action={<ClearButton label={text('pending.clear_filters')} onClear={onClear} />}
    />
  ) : (
    <EmptyList
      content={text(`pending.none_${view}`)}
      action={view === 'pending' ? <InviteLink /> : undefined}
    />
  );
};
