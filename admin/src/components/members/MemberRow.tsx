import { Box, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { Member } from '../../../../shared/contracts/members';
import { memberPath } from '../../plugin-id';
import { RowLink, SelectCell } from '../list/cells';
import { StateBadge } from '../StateBadge';
import { LastInvitation } from './LastInvitation';
import { nameOf } from './member-actions';
import { MemberMenu, type MemberActions } from './MemberMenu';

interface Props {
  member: Member;
  canSelect: boolean;
  /** True if the role may see members in the Content Manager. */
  canOpen: boolean;
  actions: MemberActions;
}

/**
 * The widths of columns grow with the window, so that the table needs no horizontal scrolling at 1280 pixels.
 */
const widths = {
  name: 'clamp(12rem, 11vw, 30rem)',
  address: 'clamp(16rem, 15vw, 40rem)',
  names: 'clamp(8rem, 8vw, 24rem)',
  invitation: 'clamp(12rem, 11vw, 32rem)',
};

/** Shows one line of a table's cell, with the whole text in its tooltip. */
const CellText = ({ children, width }: { children: string; width: keyof typeof widths }) => (
  <Typography ellipsis title={children} display="block" maxWidth={widths[width]}>
    {children}
  </Typography>
);

const Names = ({ items }: { items: { name: string }[] }) => (
  <CellText width="names">{items.map(({ name }) => name).join(', ') || '–'}</CellText>
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
        <CellText width="name">{nameOf(member) || '–'}</CellText>
      </Table.Cell>
      <Table.Cell>
        {canOpen ? (
          <RowLink to={path} onClick={(event) => event.stopPropagation()}>
            <CellText width="address">{member.email}</CellText>
          </RowLink>
        ) : (
          <CellText width="address">{member.email}</CellText>
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
        <Box maxWidth={widths.invitation}>
          <LastInvitation invitation={member.lastInvitation} />
        </Box>
      </Table.Cell>
      <Table.Cell onClick={(event) => event.stopPropagation()}>
        <MemberMenu member={member} actions={actions} />
      </Table.Cell>
    </Table.Row>
  );
};
