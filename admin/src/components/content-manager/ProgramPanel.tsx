import { Flex, Link, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink, NavLink } from 'react-router-dom';
import { useRefusal } from '../../hooks/useRefusal';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { useGetProgramUsageQuery } from '../../services/program-usage';

/** Shows beside a program's edit view who has it, and links to the form that invites to it. */
const ProgramPanel = ({ id }: { id: string }) => {
  const text = useText();
  const explain = useRefusal();
  const { canInvite } = useRights();
  const { data: usage, error } = useGetProgramUsageQuery(id);
  const query = `program=${encodeURIComponent(id)}`;
  if (!usage) {
    return error ? (
      <Typography role="alert">{explain(error)}</Typography>
    ) : (
      <Loader small>{text('list.loading')}</Loader>
    );
  }
  const { members, validated, openInvitations } = usage;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p">{text('content_manager.members', { members, validated })}</Typography>
      {openInvitations > 0 ? (
        <Typography tag="p">
          {text('content_manager.open_invitations', { count: openInvitations })}
        </Typography>
      ) : null}
      {members > 0 ? (
        <Link tag={NavLink} to={`${pagesPath}?${query}`}>
          {text('content_manager.see_members')}
        </Link>
      ) : null}
      {canInvite ? (
        <LinkButton tag={RouterLink} to={`${pagesPath}/invite?${query}`} fullWidth>
          {text('content_manager.invite_to_program')}
        </LinkButton>
      ) : null}
    </Flex>
  );
};

export default ProgramPanel;
