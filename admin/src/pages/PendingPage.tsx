import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { InviteLink } from '../components/InviteLink';
import { PageTabs } from '../components/PageTabs';
import { PendingList } from '../components/pending/PendingList';
import { SendingIsOff } from '../components/SendingIsOff';
import { useBookingToggle } from '../hooks/useBookingToggle';
import { useRights } from '../hooks/useRights';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';

const Pending = () => {
  const text = useText();
  const { canInvite } = useRights();
  const { isOn } = useBookingToggle();
  return (
    <Page.Main>
      <Page.Title>{text('tab.pending')}</Page.Title>
      <Layouts.Header
        title={text('tab.pending')}
        subtitle={text('pending.hint')}
        primaryAction={<InviteLink />}
      />
      <Layouts.Content>
        <PageTabs />
        {canInvite && isOn === false ? (
          <Box paddingBottom={4}>
            <SendingIsOff />
          </Box>
        ) : null}
      </Layouts.Content>
      <PendingList />
    </Page.Main>
  );
};

export const PendingPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Pending />
  </Page.Protect>
);
