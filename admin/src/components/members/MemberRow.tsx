import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import type { Member } from '../../../../shared/contracts/members';
import { memberPath } from '../../plugin-id';
import { SelectCell } from '../list/SelectCell';
import { StateBadge } from '../StateBadge';
import { LastInvitation } from './LastInvitation';
import { nameOf } from './member-actions';
import { MemberMenu, type MemberActions } from './MemberMenu';

interface Props {
  member: Member;
  canSelect: boolean;
  /** Whether the role may see members in the Content Manager. */
  canOpen: boolean;
  actions: MemberActions;
}

const Names = ({ items }: { items: { id: string; name: string }[] }) => (
  <Flex gap={1} wrap="wrap">
    {items.map(({ id, name }) => (
      <Typography key={id} tag="span">
        {name}
      </Typography>
    ))}
  </Flex>
);

export const MemberRow = ({ member, canSelect, canOpen, actions }: Props) => {
  const navigate = useNavigate();
  const path = memberPath(member.id);
  const address = <Typography ellipsis>{member.email}</Typography>;
  return (
    <Table.Row
      onClick={canOpen ? () => navigate(path) : undefined}
      style={{ cursor: canOpen ? 'pointer' : 'default' }}
    >
      {canSelect ? <SelectCell row={member} label={member.email} /> : null}
      <Table.Cell>{nameOf(member)}</Table.Cell>
      <Table.Cell title={member.email}>
        {canOpen ? <Link to={path}>{address}</Link> : address}
      </Table.Cell>
      <Table.Cell>
        <StateBadge state={member.state} />
      </Table.Cell>
      <Table.Cell>
        <Names items={member.programs} />
      </Table.Cell>
      <Table.Cell>
        <Names items={member.tags} />
      </Table.Cell>
      <Table.Cell>
        <LastInvitation invitation={member.lastInvitation} />
      </Table.Cell>
      <Table.Cell onClick={(event) => event.stopPropagation()}>
        <MemberMenu member={member} actions={actions} />
      </Table.Cell>
    </Table.Row>
  );
};
