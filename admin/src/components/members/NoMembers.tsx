import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { ClearButton, EmptyList } from '../list/EmptyList';

interface Props {
  /** True if a search or filter is active. */
  isFiltered: boolean;
  /** True if the server refuses the filters. */
  isRefused: boolean;
  onClear: () => void;
}

/** Shows in place of the table what to do first, or how to see everybody again. */
export const NoMembers = ({ isFiltered, isRefused, onClear }: Props) => {
  const text = useText();
  const { canInvite } = useRights();
  if (isFiltered || isRefused) {
    return (
      <EmptyList
        content={text(isRefused ? 'members.filters_refused' : 'members.none_found')}
        action={<ClearButton label={text('members.clear_filters')} onClear={onClear} />}
      />
    );
  }
  return (
    <EmptyList
      content={text(canInvite ? 'members.none_yet' : 'members.none_yet_reading')}
      action={
        canInvite ? (
          <LinkButton tag={Link} to={`${pagesPath}/invite`}>
            {text('members.invite_members')}
          </LinkButton>
        ) : undefined
      }
    />
  );
};
