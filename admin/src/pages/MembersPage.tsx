import { Layouts, Page } from '@strapi/strapi/admin';
import { BookingToggle } from '../components/BookingToggle';
import { PageTabs } from '../components/PageTabs';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';

const Members = () => {
  const text = useText();
  return (
    <Page.Main>
      <Page.Title>{text('menu.members')}</Page.Title>
      <Layouts.Header title={text('menu.members')} subtitle={<BookingToggle />} />
      <Layouts.Content>
        <PageTabs />
      </Layouts.Content>
    </Page.Main>
  );
};

export const MembersPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Members />
  </Page.Protect>
);
