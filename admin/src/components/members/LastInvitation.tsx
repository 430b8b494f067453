import { Typography } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { DeliveryText } from '../DeliveryText';
import { FromNow } from '../When';

/** Shows when the newest letter was sent, or why it was not. */
export const LastInvitation = ({ invitation }: { invitation: Member['lastInvitation'] }) => {
  const text = useText();
  if (!invitation) return <Typography textColor="neutral600">{text('members.never')}</Typography>;
  const { delivery, notes, reason, sentAt, state } = invitation;
  if (state === 'pending' && delivery && delivery !== 'sent') {
    return <DeliveryText isBrief delivery={{ state: delivery, notes, reason }} />;
  }
  if (state === 'cancelled' || state === 'declined') {
    return <Typography>{text(`state.${state}`)}</Typography>;
  }
  return sentAt ? (
    <Typography>
      <FromNow at={sentAt} />
    </Typography>
  ) : (
    <Typography>{text('members.link_copied')}</Typography>
  );
};
