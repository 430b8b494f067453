import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { BookingToggle } from '../components/BookingToggle';
import { InviteLink } from '../components/InviteLink';
import { Roster } from '../components/members/Roster';
import { RosterMenu } from '../components/members/RosterMenu';
import { PageTabs } from '../components/PageTabs';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';

const Members = () => {
  const text = useText();
  return (
    <Page.Main>
      <Page.Title>{text('menu.members')}</Page.Title>
      <Layouts.Header
        title={text('menu.members')}
        subtitle={<BookingToggle />}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <RosterMenu />
            <InviteLink />
          </Flex>
        }
      />
      <Layouts.Content>
        <PageTabs />
      </Layouts.Content>
      <Roster />
    </Page.Main>
  );
};

export const MembersPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Members />
  </Page.Protect>
);
