import { Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
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

const AddressLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** One line of a table's cell; what does not fit is in its tooltip. */
const Line = ({ children }: { children: string }) => (
  <Typography ellipsis title={children} display="block" maxWidth="22rem">
    {children}
  </Typography>
);

const Names = ({ items }: { items: { name: string }[] }) => (
  <Line>{items.map(({ name }) => name).join(', ')}</Line>
);

export const MemberRow = ({ member, canSelect, canOpen, actions }: Props) => {
  const navigate = useNavigate();
  const path = memberPath(member.id);
  return (
    <Table.Row
      onClick={canOpen ? () => navigate(path) : undefined}
      style={{ cursor: canOpen ? 'pointer' : 'default' }}
    >
      {canSelect ? <SelectCell row={member} label={member.email} /> : null}
      <Table.Cell>
        <Line>{nameOf(member)}</Line>
      </Table.Cell>
      <Table.Cell>
        {canOpen ? (
          <AddressLink to={path} onClick={(event) => event.stopPropagation()}>
            <Line>{member.email}</Line>
          </AddressLink>
        ) : (
          <Line>{member.email}</Line>
        )}
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
