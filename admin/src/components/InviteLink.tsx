import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { pagesPath } from '../plugin-id';

/** Links to the invite form, for admins who may invite. */
export const InviteLink = () => {
  const text = useText();
  const { canInvite } = useRights();
  return canInvite ? (
    <LinkButton tag={Link} to={`${pagesPath}/invite`} startIcon={<Plus />}>
      {text('members.invite_members')}
    </LinkButton>
  ) : null;
};
