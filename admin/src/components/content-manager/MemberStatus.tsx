import { Flex } from '@strapi/design-system';
import type { Member } from '../../../../shared/contracts/members';
import { useText } from '../../hooks/useText';
import { DeliveryText } from '../DeliveryText';
import { Fact } from '../Fact';
import { StateBadge } from '../StateBadge';
import { FromNow, When } from '../When';

type LastInvitation = NonNullable<Member['lastInvitation']>;

interface InvitationProps {
  invitation: LastInvitation;
  /** True if the member's own status says the same already. */
  isSaid: boolean;
}

const InvitationFacts = ({ invitation, isSaid }: InvitationProps) => {
  const text = useText();
  const { state, sentAt, expiresAt, delivery, notes, reason } = invitation;
  return (
    <>
      {isSaid ? null : (
        <Fact label={text('members.last_invitation')}>{text(`state.${state}`)}</Fact>
      )}
      {sentAt ? (
        <Fact label={text('pending.sent')}>
          <When at={sentAt} />
        </Fact>
      ) : null}
      {state === 'pending' && expiresAt ? (
        <Fact label={text('pending.expires')}>
          <FromNow at={expiresAt} />
        </Fact>
      ) : null}
      {delivery ? (
        <Fact label={text('pending.delivery')}>
          <DeliveryText delivery={{ state: delivery, notes, reason }} />
        </Fact>
      ) : null}
    </>
  );
};

/** Shows a member's status, the dates of the last invitation and the state of its letter. */
export const MemberStatus = ({ member }: { member: Member }) => {
  const text = useText();
  const { state, joinedAt, lastInvitation } = member;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <StateBadge state={state} />
      <Flex tag="dl" direction="column" alignItems="flex-start" gap={2} maxWidth="100%">
        {joinedAt ? (
          <Fact label={text('content_manager.joined')}>
            <When at={joinedAt} />
          </Fact>
        ) : null}
        {lastInvitation ? (
          <InvitationFacts invitation={lastInvitation} isSaid={lastInvitation.state === state} />
        ) : (
          <Fact label={text('members.last_invitation')}>{text('members.never')}</Fact>
        )}
      </Flex>
    </Flex>
  );
};
