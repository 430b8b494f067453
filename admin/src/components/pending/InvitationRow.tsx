import { Box, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import type { Invitation } from '../../../../shared/contracts/invitations';
import { useText } from '../../hooks/useText';
import { memberPath } from '../../plugin-id';
import { DeliveryText } from '../DeliveryText';
import { RowLink, SelectCell } from '../list/cells';
import { FromNow, When } from '../When';
import { InvitationMenu, type PendingActions } from './InvitationMenu';

interface Props {
  invitation: Invitation;
  canSelect: boolean;
  /** True if the role may see members in the Content Manager. */
  canOpen: boolean;
  actions: PendingActions;
}

const Who = ({ invitation, canOpen }: Pick<Props, 'invitation' | 'canOpen'>) => {
  const text = useText();
  const { member } = invitation;
  const email = invitation.email || text('log.emptied');
  const name = [member?.firstName, member?.lastName].filter(Boolean).join(' ');
  const address = (
    <Typography ellipsis tag="p">
      {email}
    </Typography>
  );
  return (
    <Box maxWidth="32rem" title={email}>
      {canOpen && member ? <RowLink to={memberPath(member.id)}>{address}</RowLink> : address}
      {name ? (
        <Typography ellipsis tag="p" variant="pi" textColor="neutral600" title={name}>
          {name}
        </Typography>
      ) : null}
    </Box>
  );
};

const Sent = ({ invitation: { sentAt, expiresAt } }: { invitation: Invitation }) => {
  const text = useText();
  if (sentAt) return <When at={sentAt} />;
  return <>{expiresAt ? text('members.link_copied') : '–'}</>;
};

const Expires = ({ invitation: { state, expiresAt } }: { invitation: Invitation }) => {
  const text = useText();
  if (!expiresAt) return <>{text('pending.not_sent')}</>;
  const isOverdue = state === 'pending' && Date.parse(expiresAt) <= Date.now();
  return (
    <>
      <FromNow at={expiresAt} />
      {isOverdue ? ` (${text('pending.overdue')})` : null}
    </>
  );
};

export const InvitationRow = ({ invitation, canSelect, canOpen, actions }: Props) => (
  <Table.Row>
    {canSelect ? <SelectCell row={invitation} label={invitation.email} /> : null}
    <Table.Cell>
      <Who invitation={invitation} canOpen={canOpen} />
    </Table.Cell>
    <Table.Cell>
      <Box maxWidth="20rem" title={invitation.program?.name}>
        <Typography ellipsis tag="p">
          {invitation.program?.name ?? '–'}
        </Typography>
      </Box>
    </Table.Cell>
    <Table.Cell>
      <Typography>
        <Sent invitation={invitation} />
      </Typography>
    </Table.Cell>
    <Table.Cell>
      <Typography>
        <Expires invitation={invitation} />
      </Typography>
    </Table.Cell>
    <Table.Cell>
      {invitation.delivery ? (
        <Box minWidth="16rem" maxWidth="32rem">
          <DeliveryText delivery={invitation.delivery} />
        </Box>
      ) : (
        '–'
      )}
    </Table.Cell>
    <Table.Cell>
      <InvitationMenu invitation={invitation} actions={actions} />
    </Table.Cell>
  </Table.Row>
);
