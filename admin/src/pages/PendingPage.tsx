import { Box } from '@strapi/design-system';
import { ListPage } from '../components/list/ListPage';
import { PendingList } from '../components/pending/PendingList';
import { SendingIsOff } from '../components/SendingIsOff';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';

export const PendingPage = () => {
  const text = useText();
  const { canInvite } = useRights();
  const { isOn } = useBookingToggle();
  const notice =
    canInvite && isOn === false ? (
      <Box paddingBottom={4}>
        <SendingIsOff />
      </Box>
    ) : null;
  return (
    <ListPage title={text('tab.pending')} subtitle={text('pending.hint')} notice={notice}>
      <PendingList />
    </ListPage>
  );
};
