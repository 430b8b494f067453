import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../hooks/useText';
import { InviteLink } from '../InviteLink';
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
  const icon = <EmptyDocuments width="16rem" />;
  if (isFiltered) {
    return (
      <EmptyStateLayout
        icon={icon}
        content={text('pending.none_found')}
        action={
          <Button variant="secondary" onClick={onClear}>
            {text('pending.clear_filters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyStateLayout
      icon={icon}
      content={text(`pending.none_${view}`)}
      action={view === 'pending' ? <InviteLink /> : undefined}
    />
  );
};
