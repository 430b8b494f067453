import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { usePolling } from '../../hooks/usePolling';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useGetMemberQuery } from '../../services/history';
import { useMemberActions } from '../members/useMemberActions';
import { History } from './History';
import { MemberButtons } from './MemberButtons';
import { MemberStatus } from './MemberStatus';
import { useFreshDocument } from './useFreshDocument';
import { useSavedDocument } from './useSavedDocument';

const isOnItsWay = ({ lastInvitation }: Member): boolean =>
  lastInvitation?.delivery === 'queued' || lastInvitation?.delivery === 'sending';

/** Reads the member, and again while a letter is on its way. */
const useMember = (id: string) => {
  const { pollingInterval, follow } = usePolling();
  const { data: member, error } = useGetMemberQuery(id, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  useEffect(() => {
    follow(member ? isOnItsWay(member) : false);
  }, [member, follow]);
  return { member, error, pollingInterval };
};

interface Props {
  id: string;
  /** The saved document changes this. */
  updatedAt?: unknown;
}

/** Shows beside a member's edit view the state of the invitation, the possible actions and the history. */
const MemberPanel = ({ id, updatedAt }: Props) => {
  const text = useText();
  const explain = useRefusal();
  const { member, error, pollingInterval } = useMember(id);
  const { isUnsaved } = useFreshDocument(member);
  useSavedDocument(member, updatedAt);
  const { actions, dialogs } = useMemberActions();
  if (!member) {
    return error ? (
      <Typography role="alert">{explain(error)}</Typography>
    ) : (
      <Loader small>{text('list.loading')}</Loader>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <MemberStatus member={member} />
      <MemberButtons member={member} actions={actions} isDisabled={isUnsaved} />
      <History member={member} pollingInterval={pollingInterval} />
      <Box>{dialogs}</Box>
    </Flex>
  );
};

export default MemberPanel;
